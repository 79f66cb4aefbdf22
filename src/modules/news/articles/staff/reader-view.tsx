import { Muted } from '../../../../ui/layout/stack.tsx';
import { Prose } from '../../../../ui/prose/prose.tsx';
import type { Article } from '../article.ts';
import { isWebAddress, OutsideLink, SafeHtml } from '../reading/safe-html-view.tsx';

/** The article's text for reading, and its pictures by caption: nothing is fetched from another site. */
export function ReaderText({ article }: { article: Article }) {
  return (
    <Prose id="article-text">
      {article.bodyHtml.trim() === '' ? (
        <p>没有读到正文，请看快照。</p>
      ) : (
        <SafeHtml html={article.bodyHtml} />
      )}
      <Pictures article={article} />
    </Prose>
  );
}

function Pictures({ article }: { article: Article }) {
  const { images } = article;
  if (images.length === 0) return null;
  return (
    <>
      <h3>图片（{images.length} 张）</h3>
      <Muted>图片不从外站加载，点开看原图。</Muted>
      <ul>
        {images.map(({ src, caption }, at) => (
          <li>
            {isWebAddress(src) ? (
              <OutsideLink href={src}>{caption ?? `图 ${at + 1}`}</OutsideLink>
            ) : (
              (caption ?? `图 ${at + 1}`)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
