import { formatDateTime } from '../../../../platform/dates.ts';
import { addressWith, idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { MainAside, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { ReadAloud } from '../../../../ui/read-aloud/read-aloud.tsx';
import { ClaimsPanel, loadClaimsPanel } from '../../claims/staff/claims-panel.tsx';
import { findMentions } from '../../understanding/entities/mention-store.ts';
import { findRelated } from '../../understanding/related/find-related.ts';
import type { Article } from '../article.ts';
import { articleHref, NEWS, snapshotHref } from '../article-links.ts';
import { isTextShown } from '../article-policy.ts';
import { findArticle } from '../article-store.ts';
import { articleFilter } from '../filter/article-filter.ts';
import { listArticles } from '../filter/article-list-store.ts';
import { flagNames } from '../flag-names.ts';
import {
  type Copy,
  findSnapshotSummary,
  listCopies,
  type SnapshotSummary,
} from '../reading/article-side-store.ts';
import { isWebAddress, OutsideLink } from '../reading/safe-html-view.tsx';
import { publishWords, timesOf } from '../reading/times.ts';
import { BlockedText } from './blocked-view.tsx';
import { CollectForm } from './collect-door.tsx';
import { printArticle } from './print-article.tsx';
import { ReaderText } from './reader-view.tsx';
import { MoreOf, Related } from './related-view.tsx';
import { Mentions, Topics } from './topics-view.tsx';

const COPIES = 50;

const done: Readonly<Record<string, string>> = {
  collected: '已收入剪报草稿。',
  corrected: '类别和主题已更正。',
};

/** One article: what it says, where it was, what we kept of it, what belongs to it. */
export async function showArticle(
  c: AppContext,
  asked: { form: FormState; isOpened: boolean } = { form: emptyForm, isOpened: false },
): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const article = (await findArticle(db, region, idParam(c))) ?? refuseCommon('not-found');
  const isReadable = isTextShown(article) || asked.isOpened;
  if (c.req.query('print') !== undefined && isReadable) return printArticle(c, article);
  const belonging = await readBelonging(c, article);
  const [snapshot, copies, claims] = await Promise.all([
    findSnapshotSummary(db, region, article.snapshotId),
    listCopies(db, region, { id: article.id, headId: article.headId, limit: COPIES }),
    loadClaimsPanel(c, article.id),
  ]);
  return consolePage(
    c,
    {
      title: article.title,
      current: NEWS,
      breadcrumbs: [{ href: NEWS, label: '新闻台账' }, { label: article.title }],
      flash: done[c.req.query('done') ?? ''],
      actions: isTextShown(article) ? <Actions article={article} /> : undefined,
      status: Object.keys(asked.form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <Warnings article={article} />
      <MainAside
        aside={
          <>
            <Facts article={article} />
            <Topics c={c} article={article} />
            <Mentions mentions={belonging.mentions} />
            <Provenance article={article} snapshot={snapshot} />
            <Copies article={article} copies={copies} />
            <CollectForm c={c} article={article} />
          </>
        }
      >
        {isReadable ? (
          <Section title="正文" actions={<ReadAloud target="article-text" />}>
            <Muted>{byline(article)}</Muted>
            <ReaderText article={article} />
          </Section>
        ) : (
          <BlockedText c={c} id={article.id} form={asked.form} />
        )}
        {isReadable ? <ClaimsPanel articleId={article.id} claims={claims} /> : null}
        <Related related={belonging.related} />
        <MoreOf article={article} lines={belonging.more} />
      </MainAside>
    </Stack>,
  );
}

const MORE = 5;

/** What understanding found to belong to the article. */
async function readBelonging(c: AppContext, article: Article) {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const { category } = article;
  const [mentions, related, newest] = await Promise.all([
    findMentions(db, region, article.id),
    findRelated(db, region, { article }),
    category
      ? listArticles(db, region, { filter: articleFilter.parse({ category }), offset: 0, limit: MORE + 9 })
      : [],
  ]);
  const known = new Set([article.id, article.headId, ...related.map(({ id }) => id)]);
  const more = newest.filter(({ id }) => !known.has(id)).slice(0, MORE);
  return { mentions, related, more };
}

/** Where it stood and when, before the text: on a phone the whole card comes far below. */
function byline({ sourceName, published, capturedAt }: Article): string {
  return [
    `来源：${sourceName ?? '未注明'}`,
    `发布：${published ? publishWords(published) : '未注明'}`,
    `快照：${formatDateTime(capturedAt)}`,
  ].join('　');
}

function Actions({ article }: { article: Article }) {
  return (
    <>
      <ButtonLink href={articleHref(article.id, '?print=1')} label="打印" icon="print" />
      <ButtonLink href={articleHref(article.id, '?print=large')} label="大字打印" icon="print" />
    </>
  );
}

function Warnings({ article }: { article: Article }) {
  return (
    <>
      {article.status === 'blocked' ? (
        <Alert tone="danger" title="已按要求下线">
          <p>对外页面、订阅和剪报里都不再出现；快照作为证据保留，仅供工作人员查看。</p>
        </Alert>
      ) : null}
      {article.flags.length > 0 ? (
        <Alert tone="warning" title="来源不完整，未经核实">
          <ul>
            {article.flags.map((flag) => (
              <li>{flagNames[flag]}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

function Facts({ article }: { article: Article }) {
  const source = article.sourceName;
  const items = [
    { term: '来源', detail: source ? <a href={addressWith(NEWS, { source })}>{source}</a> : '未注明' },
    { term: '作者', detail: article.author ?? '未注明' },
    { term: '编辑', detail: article.editor ?? '未注明' },
    ...timesOf(article),
    ...(article.statedCategory ? [{ term: '网页所标类别', detail: article.statedCategory }] : []),
    { term: '原文', detail: <Original article={article} /> },
  ];
  return (
    <Section title="来源和时间">
      <DescriptionList items={items} />
    </Section>
  );
}

/** The original as the page names it, otherwise the captured address; an empty 原文地址 is said, never filled in. */
function Original({ article }: { article: Article }) {
  const { statedOrigin, url } = article;
  if (statedOrigin) {
    if (statedOrigin.url === undefined) return <>网页有“{statedOrigin.label}”一栏，但没有给出地址</>;
    if (isWebAddress(statedOrigin.url))
      return <OutsideLink href={statedOrigin.url}>{statedOrigin.url}</OutsideLink>;
  }
  return url !== undefined && isWebAddress(url) ? (
    <OutsideLink href={url}>{url}</OutsideLink>
  ) : (
    <>没有网址（由文件交入）</>
  );
}

function Provenance({ article, snapshot }: { article: Article; snapshot: SnapshotSummary | undefined }) {
  if (snapshot === undefined) return null;
  return (
    <Section title="快照">
      <DescriptionList
        items={[
          { term: '本机时间', detail: formatDateTime(snapshot.capturedAt) },
          {
            term: '对方服务器',
            detail: snapshot.serverAt ? formatDateTime(snapshot.serverAt) : '没有给出时间',
          },
          { term: 'SHA-256', detail: snapshot.rawSha256 },
          { term: 'SM3', detail: snapshot.rawSm3 },
        ]}
      />
      <p>
        <a href={snapshotHref(article.snapshotId)}>查看来源卡片和原样快照</a>
      </p>
    </Section>
  );
}

function Copies({ article, copies }: { article: Article; copies: readonly Copy[] }) {
  if (copies.length === 0) return null;
  return (
    <Section title={article.headId === article.id ? `转载（${copies.length} 篇）` : '同一篇报道'}>
      <ul>
        {copies.map((copy) => (
          <li>
            <a href={articleHref(copy.id)}>{copy.title}</a>
            <br />
            {copy.sourceName ?? '来源未注明'}，{publishWords({ at: copy.sortedAt, precision: 'minute' })}
            {copy.id === article.headId ? '（最早）' : ''}
          </li>
        ))}
      </ul>
    </Section>
  );
}
