import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { recordArticle } from '../../articles/record-article.ts';
import { joinPages } from '../../extraction/address/join-pages.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { packSnapshot } from '../warc/pack-snapshot.ts';
import { fileKeyOf } from './file-key.ts';
import { insertParts } from './part-store.ts';
import { type ReadCapture, readCapture } from './read-capture.ts';
import type { Snapshot } from './snapshot.ts';
import { findCurrent, findSameBytes, insertSnapshot, markSeen } from './snapshot-store.ts';

export interface SnapshotEntry {
  readonly files: FileStore;
  readonly read: ReadCapture;
  /** Further pages of the same article, in order. */
  readonly parts?: readonly ReadCapture[];
}

export interface StoredSnapshot {
  readonly snapshotId: string;
  readonly articleId: string;
  /** False where the address still shows what an earlier copy shows. */
  readonly isNew: boolean;
}

/**
 * 存快照: keeps a page as WARC records in the file store, its facts as a row, and what it says as an article. The bytes
 * are in the store before the transaction commits; where it does not commit they are an orphan that the sweep removes.
 * The same bytes are kept once; the crawl keeps no second copy of an unchanged text, a clerk's capture always does.
 * @throws Refused forbidden for anybody but 宣教文体部 and the crawl itself.
 */
export async function storeSnapshot(
  tx: Transaction,
  act: Act,
  entry: SnapshotEntry,
): Promise<StoredSnapshot> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const kept = await keepCopy(tx, act, entry);
  const partIds: string[] = [];
  for (const read of entry.parts ?? []) partIds.push((await keepCopy(tx, act, { ...entry, read })).id);
  await insertParts(tx, act.actor.region, { snapshotId: kept.id, partIds });
  const { read } = entry;
  const article = await recordArticle(tx, act, {
    snapshotId: kept.id,
    sourceId: read.capture.sourceId,
    url: read.url,
    urlKey: read.urlKey,
    capturedAt: read.capture.capturedAt,
    page: joinPages([read.page, ...(entry.parts ?? []).map((part) => part.page)]),
    flags: read.flags,
    category: read.capture.rules.category,
  });
  // The crawl's copies are their own record, in the chain; what a person asks for is written down.
  if (act.actor.kind !== 'system') await recordCapture(tx, act, { id: kept.id, read });
  return { snapshotId: kept.id, articleId: article.id, isNew: kept.isNew };
}

async function keepCopy(
  tx: Transaction,
  act: Act,
  { files, read }: SnapshotEntry,
): Promise<{ id: string; isNew: boolean }> {
  const { region } = act.actor;
  const same =
    (await findSameBytes(tx, region, {
      urlKey: read.urlKey,
      rawSha256: read.hashes.rawSha256,
    })) ?? (read.capture.origin === 'crawl' ? await findSameText(tx, region, read) : undefined);
  if (same) {
    await markSeen(tx, region, { id: same.id, at: read.capture.capturedAt });
    return { id: same.id, isNew: false };
  }
  const id = newId();
  const packed = await packSnapshot(read.capture, { id, region });
  const key = fileKeyOf({ region, bytes: packed.bytes }, act.now);
  await files.put(key, packed.bytes);
  const warc = { key, offset: packed.offset, length: packed.length };
  return insertSnapshot(tx, region, {
    snapshot: snapshotOf(read, { id, warc, act }),
    creatorId: act.actor.id,
  });
}

/** The newest copy of the address, where only what surrounds its text has changed since. */
async function findSameText(
  tx: Transaction,
  region: string,
  read: ReadCapture,
): Promise<Snapshot | undefined> {
  const current = await findCurrent(tx, region, read.urlKey);
  return current && read.page.text !== '' && current.hashes.textSha256 === read.hashes.textSha256
    ? current
    : undefined;
}

function snapshotOf(read: ReadCapture, made: { id: string; warc: Snapshot['warc']; act: Act }): Snapshot {
  const { capture, page } = read;
  const fetched = capture.page.kind === 'handed' ? undefined : capture.page;
  return {
    id: made.id,
    sourceId: capture.sourceId,
    origin: capture.origin,
    url: read.url,
    urlKey: read.urlKey,
    finalUrl: fetched?.finalUrl,
    canonicalUrl: page.canonicalUrl,
    redirects: fetched?.redirects.map(({ url }) => url) ?? [],
    httpStatus: fetched?.status,
    headers: fetched ? Object.entries(fetched.headers) : [],
    contentType: capture.page.contentType,
    encoding: page.encoding,
    byteCount: capture.page.body.byteLength,
    hashes: read.hashes,
    capturedAt: capture.capturedAt,
    serverAt: read.serverAt,
    lastSeenAt: capture.capturedAt,
    warc: made.warc,
    flags: read.flags,
    note: capture.note,
    creatorName: made.act.actor.name,
  };
}

async function recordCapture(
  tx: Transaction,
  act: Act,
  kept: { id: string; read: ReadCapture },
): Promise<void> {
  const { capture, hashes } = kept.read;
  await recordAudit(tx, act, {
    word: 'news.capture',
    subject: { type: 'news-snapshot', id: kept.id },
    detail: { origin: capture.origin, sha256: hashes.rawSha256, sm3: hashes.rawSm3 },
  });
}

/** For callers that have the page in hand and no need to read it before their transaction: seeds and tests. */
export async function storePage(
  tx: Transaction,
  act: Act,
  entry: { files: FileStore; capture: ReadCapture['capture'] },
): Promise<StoredSnapshot> {
  return storeSnapshot(tx, act, { files: entry.files, read: readCapture(entry.capture) });
}
