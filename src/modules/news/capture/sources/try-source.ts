import type { Act } from '../../../../platform/actor.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import type { ExtractedPage } from '../../extraction/extracted-page.ts';
import { mayKeepNews } from '../../news-policy.ts';
import type { CaptureOffice } from '../capture-office.ts';
import type { FoundLink } from '../links/found-link.ts';
import { readLinks } from '../links/read-links.ts';
import { fetchList, fetchNow } from '../snapshots/fetch-now.ts';
import { readCapture } from '../snapshots/read-capture.ts';
import type { SourceInput } from './source.ts';

/** What a source would bring, without anything being kept. */
export interface SourceTrial {
  readonly links: readonly FoundLink[];
  /** Parts of a sitemap index, which the crawl would read next. */
  readonly lists: readonly string[];
  readonly problem: string | undefined;
  readonly article: { readonly url: string; readonly page: ExtractedPage } | undefined;
  /** Why no article could be read, in Chinese. */
  readonly articleProblem: string | undefined;
}

/**
 * 试抓: asks a source for its list once and for the first article it leads to, and keeps nothing but the record that it
 * was done. robots.txt and pauses are kept to.
 * @throws Refused with the sentence for the page where the list cannot be fetched.
 */
export async function trySource(office: CaptureOffice, act: Act, input: SourceInput): Promise<SourceTrial> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  await inTransaction(office.db, (tx) =>
    recordAudit(tx, act, {
      word: 'news.source-try',
      subject: { type: 'news-source', id: 'new' },
      detail: { url: input.url, kind: input.kind },
    }),
  );
  if (input.kind === 'single') {
    const tried = await tryArticle(office, input, input.url);
    return { links: [], lists: [], problem: undefined, ...tried };
  }
  const { finalUrl: url, contentType, body } = await fetchList(office, input.url);
  const found = readLinks({ kind: input.kind, pattern: input.linkPattern, url, contentType, body });
  const first = found.pages[0];
  const tried = first
    ? await tryArticle(office, input, first.url)
    : { article: undefined, articleProblem: undefined };
  return { links: found.pages, lists: found.lists, problem: found.problem, ...tried };
}

async function tryArticle(
  office: CaptureOffice,
  input: SourceInput,
  url: string,
): Promise<Pick<SourceTrial, 'article' | 'articleProblem'>> {
  const rules = { bodyPart: input.bodyPart, category: input.category };
  try {
    const { capture } = await fetchNow(office, { url, rules });
    return { article: { url, page: readCapture(capture).page }, articleProblem: undefined };
  } catch (error) {
    // The list was read: that its first article cannot be is part of the answer, not the end of it.
    if (!(error instanceof Refused)) throw error;
    return { article: undefined, articleProblem: error.message };
  }
}
