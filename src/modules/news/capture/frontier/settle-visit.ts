import type { Transaction } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { newId } from '../../../../platform/id.ts';
import type { FetchOutcome } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import type { FoundLinks } from '../links/found-link.ts';
import { pageAddress } from '../links/page-address.ts';
import { readLinks } from '../links/read-links.ts';
import { isPage, type PageCapture } from '../snapshots/page-capture.ts';
import { type ReadCapture, readCapture } from '../snapshots/read-capture.ts';
import { markSeen } from '../snapshots/snapshot-store.ts';
import { storeSnapshot } from '../snapshots/store-snapshot.ts';
import { saveVisit } from '../sources/crawl-store.ts';
import type { Source } from '../sources/source.ts';
import { afterVisit } from './address-lifecycle.ts';
import type { FrontierAddress } from './address-row.ts';
import { insertFound, lockAddress, type NewAddress, saveVisitResult } from './address-store.ts';
import type { Hop } from './hop.ts';
import { backOffMs } from './host-manners.ts';
import { detailOf, failureOf, isGood, type VisitOutcome } from './visit-outcome.ts';

/** What the outside answered at an address of the frontier. */
export interface Visit {
  readonly address: FrontierAddress;
  readonly source: Source;
  /** `robots`: nothing was asked, its robots.txt forbids it. */
  readonly answer: FetchOutcome | 'robots';
  readonly capturedAt: Date;
  /** Further pages of the article, in order. */
  readonly parts: readonly PageCapture[];
  /** The host asked for more patience than the usual back-off. */
  readonly notBefore: Date | undefined;
}

/** What a visit came to, before anything is written. */
interface Finding {
  readonly outcome: VisitOutcome;
  readonly detail: string;
  readonly links?: FoundLinks;
  readonly read?: ReadCapture;
}

/**
 * Writes down what a visit brought: links into the frontier or a copy into the store, the state of the address and the
 * health of the source, in one transaction. Doing it again for the same answer changes nothing more.
 */
export async function settleVisit(office: CaptureOffice, visit: Visit): Promise<VisitOutcome> {
  const finding = judge(visit);
  const parts = visit.parts.map(readCapture);
  return inTransaction(office.db, async (tx) => {
    const act = office.act();
    const { region } = office;
    const address = await lockAddress(tx, region, visit.address.id);
    if (!address) return 'unfit';
    const { read, links } = finding;
    const stored = read && (await storeSnapshot(tx, act, { files: office.files, read, parts }));
    const outcome = stored?.isNew === false ? 'unchanged' : finding.outcome;
    if (links) await insertFound(tx, region, { addresses: addressesOf(visit, links, act.now), now: act.now });
    if (outcome === 'unchanged' && !stored && address.snapshotId) {
      await markSeen(tx, region, { id: address.snapshotId, at: visit.capturedAt });
    }
    const status = afterVisit(outcome, address.attemptCount);
    const hop = status === 'waiting' ? hopOf(visit) : undefined;
    await saveVisitResult(tx, region, {
      id: address.id,
      status,
      host: hostOf(hop?.url ?? address.url, address.host),
      hop,
      dueAt: status === 'waiting' ? againAt(office, visit, address.attemptCount) : undefined,
      outcome,
      detail: finding.detail,
      httpStatus: statusOf(visit.answer),
      good: isGood(outcome) ? validatorsOf(visit.answer, address) : undefined,
      snapshot: stored && { id: stored.snapshotId, capturedAt: visit.capturedAt },
    });
    await saveHealth(tx, office, { visit, finding: { ...finding, outcome } });
    return outcome;
  });
}

function judge({ address, source, answer, capturedAt }: Visit): Finding {
  if (answer === 'robots') {
    const where = address.hop === undefined ? '网站' : `跳转到的网站 ${address.host} 的`;
    return { outcome: 'robots', detail: `${where} robots.txt 不允许抓取这个网址。` };
  }
  const failure = failureOf(answer);
  if (failure) return { outcome: failure, detail: detailOf(answer) };
  if (answer.kind !== 'fetched') return { outcome: 'unfit', detail: detailOf(answer) };
  if (address.kind === 'list') return judgeList(source, answer);
  if (!isPage(answer.contentType)) {
    return { outcome: 'unfit', detail: `内容类型 ${answer.contentType?.slice(0, 60)} 不是网页。` };
  }
  const read = readCapture({
    origin: 'crawl',
    sourceId: source.id,
    page: answer,
    capturedAt,
    note: undefined,
    rules: source,
  });
  return { outcome: 'captured', detail: detailOf(answer), read };
}

function judgeList(source: Source, answer: Extract<FetchOutcome, { kind: 'fetched' }>): Finding {
  const { finalUrl: url, contentType, body } = answer;
  const links = readLinks({ kind: source.kind, pattern: source.linkPattern, url, contentType, body });
  if (links.problem) return { outcome: 'unreadable', detail: links.problem };
  return { outcome: 'listed', detail: `读到 ${links.pages.length + links.lists.length} 个网址。`, links };
}

/** Lists within lists go no deeper than this. */
const DEEPEST = 3;
const DAY_MS = 86_400_000;

/**
 * New addresses in the order of the list, the newest first. What is more than half of a day's budget is spread over
 * the following days, so that an old site's whole stock never stands before tomorrow's news.
 */
function addressesOf({ address, source }: Visit, links: FoundLinks, now: Date): NewAddress[] {
  const pages = [...links.pages].sort(
    (a, b) => (b.changedAt?.getTime() ?? 0) - (a.changedAt?.getTime() ?? 0),
  );
  const perDay = Math.max(1, Math.floor(source.dailyBudget / 2));
  const fresh = pages.map((link, index) => ({
    url: link.url,
    kind: 'page' as const,
    changedAt: link.changedAt,
    dueAt: new Date(now.getTime() + Math.floor(index / perDay) * DAY_MS + index),
  }));
  const lists = address.depth < DEEPEST ? links.lists : [];
  const further = lists.map((url) => ({ url, kind: 'list' as const, changedAt: undefined, dueAt: now }));
  return [...further, ...fresh].flatMap(({ url, ...found }) => {
    const known = pageAddress(url);
    if (!known) return [];
    const { key: urlKey, host } = known;
    const depth = found.kind === 'list' ? address.depth + 1 : 0;
    return [{ ...found, id: newId(), sourceId: source.id, depth, url: known.url, urlKey, host }];
  });
}

/** Where the next attempt begins: the address that a redirect named, also after a failure there. */
function hopOf({ address, answer }: Visit): Hop | undefined {
  if (answer === 'robots' || answer.kind !== 'moved') return address.hop;
  return { url: answer.url, via: answer.redirects };
}

function hostOf(url: string, fallback: string): string {
  return pageAddress(url)?.host ?? fallback;
}

function againAt(office: CaptureOffice, visit: Visit, attempts: number): Date {
  if (visit.answer !== 'robots' && visit.answer.kind === 'moved') return office.clock();
  const backOff = new Date(office.clock().getTime() + backOffMs(attempts, office.chance()));
  return visit.notBefore && visit.notBefore > backOff ? visit.notBefore : backOff;
}

function statusOf(answer: Visit['answer']): number | undefined {
  if (answer === 'robots' || answer.kind === 'refused') return undefined;
  return answer.kind === 'moved' ? answer.redirects.at(-1)?.status : answer.exchange.status;
}

/** A 304 need not repeat its validators: the known ones stay good. */
function validatorsOf(answer: Visit['answer'], address: FrontierAddress) {
  if (answer === 'robots' || answer.kind === 'refused' || answer.kind === 'moved') return undefined;
  const { etag, 'last-modified': lastModified } = answer.headers;
  if (answer.kind === 'fetched') return { etag, lastModified };
  return { etag: etag ?? address.etag, lastModified: lastModified ?? address.lastModified };
}

/** How a source fares is told by its own list, or by its page where it is one. */
async function saveHealth(
  tx: Transaction,
  { region, clock }: CaptureOffice,
  { visit, finding }: { visit: Visit; finding: Finding },
): Promise<void> {
  const { address, source } = visit;
  const isOwn = address.kind === 'list' ? address.depth === 0 : source.kind === 'single';
  const { outcome, detail, links } = finding;
  // Half of the way says nothing yet.
  if (!isOwn || outcome === 'moved') return;
  await saveVisit(tx, region, {
    sourceId: source.id,
    outcome,
    detail,
    isGood: isGood(outcome),
    foundCount: links ? links.pages.length + links.lists.length : undefined,
    now: clock(),
  });
}
