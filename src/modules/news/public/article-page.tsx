import { addressWith, idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import type { Article } from '../articles/article.ts';
import { findArticle } from '../articles/article-store.ts';
import { isWebAddress, OutsideLink } from '../articles/reading/safe-html-view.tsx';
import { publishWords } from '../articles/reading/times.ts';
import { lengthOf, shortExcerpt } from '../digest/issue/quotation.ts';
import { TAKEDOWN_FORM } from '../takedowns/takedown-links.ts';
import { guardPublic } from './guarded.ts';
import { loadPublicFace } from './load-public-face.ts';
import { findRepublishBasis } from './public-article-store.ts';
import { DISCLAIMER, PUBLIC_NEWS } from './public-links.ts';
import { type Credits, creditsFor } from './republish.ts';

/** One article for everybody: the excerpt, or the whole with all names where the source may be republished. */
export async function showPublicArticle(c: AppContext): Promise<Response> {
  await guardPublic(c);
  const { db } = c.var.deps;
  const region = regionOf(c);
  if (c.req.param('region') !== region) return refuseCommon('not-found');
  const article = await findArticle(db, region, idParam(c));
  if (article?.status !== 'shown' || !article.url || !article.sourceName) return refuseCommon('not-found');
  const [face, basis] = await Promise.all([
    loadPublicFace(db, { region, now: c.var.now }),
    article.sourceId ? findRepublishBasis(db, region, article.sourceId) : undefined,
  ]);
  const credits = creditsFor({ article, basis, licence: face.licence, editor: face.editor });
  return portalPage(
    c,
    { title: article.title, current: PUBLIC_NEWS },
    <Stack>
      <Facts article={article} />
      {credits ? <WholeText article={article} credits={credits} /> : <Excerpt article={article} />}
      <Actions>
        <ButtonLink href={PUBLIC_NEWS} label="全部报道" />
        <ButtonLink href={addressWith(TAKEDOWN_FORM, { article: article.id })} label="申请下线" />
      </Actions>
      <Muted>
        收录不代表认可文中的说法。<a href={DISCLAIMER}>声明和联系方式</a>
      </Muted>
    </Stack>,
  );
}

function Facts({ article }: { article: Article }) {
  const original = article.statedOrigin?.url ?? article.url ?? '';
  return (
    <DescriptionList
      columns
      items={[
        { term: '来源', detail: article.sourceName },
        { term: '作者', detail: article.author ?? '网页没有写明' },
        {
          term: '发布时间',
          detail: article.published ? publishWords(article.published) : '网页没有写明',
        },
        { term: '类别', detail: article.category ?? '未分类' },
        {
          term: '原文',
          detail: isWebAddress(original) ? <OutsideLink href={original}>打开原文</OutsideLink> : original,
        },
      ]}
    />
  );
}

function Excerpt({ article }: { article: Article }) {
  return (
    <Section title="摘要">
      <p>{shortExcerpt({ excerpt: article.excerpt, bodyLength: lengthOf(article.bodyText) })}</p>
      <Muted>这里只有摘要，全文请看原文。</Muted>
    </Section>
  );
}

function WholeText({ article, credits }: { article: Article; credits: Credits }) {
  return (
    <Section title="全文转载">
      {article.bodyText
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
      <Muted>
        原标题：{article.title}；来源：{credits.source}；作者：{credits.author}；编辑：{credits.editor}
        。转载依据：{credits.basis}。互联网新闻信息服务许可证编号：{credits.licence}。
      </Muted>
    </Section>
  );
}
