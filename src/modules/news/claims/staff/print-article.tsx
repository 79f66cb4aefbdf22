import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { findArticle } from '../../articles/article-store.ts';
import { CheckSheet } from './check-sheet.tsx';
import { articleHref } from './claim-links.ts';
import { loadClaims } from './load-claims.ts';

/** 核对单 of an article in the register. */
export async function printArticle(c: AppContext): Promise<Response> {
  const { deps, now } = c.var;
  const region = regionOf(c);
  const article = (await findArticle(deps.db, region, idParam(c))) ?? refuseCommon('not-found');
  const claims = await loadClaims(deps, { region, now, articleId: article.id });
  return CheckSheet(c, {
    title: article.title,
    source: article.sourceName,
    publishedOn: shanghaiDate(article.sortedAt),
    claims,
    backHref: articleHref(article.id),
  });
}
