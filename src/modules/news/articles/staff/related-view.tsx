import { addressWith } from '../../../../platform/http/address.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { LinkList } from '../../../../ui/card/link-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import type { RelatedArticle } from '../../understanding/related/find-related.ts';
import type { Article } from '../article.ts';
import { articleHref, NEWS } from '../article-links.ts';
import type { ArticleLine } from '../filter/article-line.ts';
import { MarkedText } from '../reading/marked-text-view.tsx';
import { publishWords } from '../reading/times.ts';

/** 相关报道 with the stretch that shares most words, and more of the same category. */
export function Related({ related }: { related: readonly RelatedArticle[] }) {
  if (related.length === 0) return null;
  return (
    <Section title="相关报道">
      <LinkList
        items={related.map(({ id, title, excerpt, sourceName, sortedAt }) => ({
          href: articleHref(id),
          title: title.map(({ text }) => text).join(''),
          meta: (
            <>
              {sourceName ?? '来源未注明'}，{publishWords({ at: sortedAt, precision: 'minute' })}
              <br />
              <MarkedText parts={excerpt} plain="" />
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** 更多关于 <类别>: the newest of the same category that are not among the related ones. */
export function MoreOf({ article, lines }: { article: Article; lines: readonly ArticleLine[] }) {
  const { category } = article;
  if (category === undefined || lines.length === 0) return null;
  return (
    <Section
      title={`更多关于“${category}”`}
      actions={<ButtonLink href={addressWith(NEWS, { category })} label="全部" />}
    >
      <LinkList
        items={lines.map(({ id, title, sourceName, sortedAt }) => ({
          href: articleHref(id),
          title,
          meta: `${sourceName ?? '来源未注明'}，${publishWords({ at: sortedAt, precision: 'minute' })}`,
        }))}
      />
    </Section>
  );
}
