import { formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { Prose } from '../../../../ui/prose/prose.tsx';
import type { Article } from '../article.ts';
import { articleHref } from '../article-links.ts';
import { flagNames } from '../flag-names.ts';
import { findSnapshotSummary } from '../reading/article-side-store.ts';
import { SafeHtml } from '../reading/safe-html-view.tsx';
import { timesOf } from '../reading/times.ts';

/** An article on paper, in large type with `?print=large`, with where it stood and the hashes of our copy. */
export async function printArticle(c: AppContext, article: Article): Promise<Response> {
  const snapshot = await findSnapshotSummary(c.var.deps.db, regionOf(c), article.snapshotId);
  const size = c.req.query('print') === 'large' ? 'large' : undefined;
  const named = [`来源：${article.sourceName ?? '未注明'}`, `作者：${article.author ?? '未注明'}`];
  const times = timesOf(article).map(({ term, detail }) => `${term}：${detail}`);
  return printPage(
    c,
    { title: article.title, backHref: articleHref(article.id) },
    <Prose size={size}>
      <p>{named.join('　')}</p>
      <p>{times.join('　')}</p>
      {article.flags.length > 0 ? (
        <p>来源不完整，未经核实：{article.flags.map((flag) => flagNames[flag]).join('；')}。</p>
      ) : null}
      <SafeHtml html={article.bodyHtml} />
      <p>原文：{article.url ?? '没有网址（由文件交入）'}</p>
      {snapshot ? (
        <p>
          快照 {formatDateTime(snapshot.capturedAt)}，SM3 {snapshot.rawSm3}
        </p>
      ) : null}
      <p>供内部学习参考，著作权属于原作者和原发布单位。</p>
    </Prose>,
  );
}
