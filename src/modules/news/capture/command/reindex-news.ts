import type { Act } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { recordArticle } from '../../articles/record-article.ts';
import { joinPages } from '../../extraction/address/join-pages.ts';
import { noRules } from '../snapshots/page-capture.ts';
import { listParts } from '../snapshots/part-store.ts';
import { type ReadCapture, readCapture } from '../snapshots/read-capture.ts';
import { readStored } from '../snapshots/read-stored.ts';
import type { Snapshot } from '../snapshots/snapshot.ts';
import { findArticleOf } from '../snapshots/snapshot-list-store.ts';
import { countSnapshots, readSnapshots } from '../snapshots/snapshot-store.ts';
import { findSource } from '../sources/source-store.ts';

interface Office {
  readonly db: Db;
  readonly files: FileStore;
}

const PAGE = 100;

/**
 * Reads every article again from the stored bytes of its newest copy, by the present rules. The copies themselves and
 * their hashes stay as they are. Running it twice changes nothing more.
 * @returns how many articles were read, and of how many the file is gone or broken.
 */
export async function reindexNews(
  office: Office,
  act: Act,
  onProgress: (done: number, total: number) => void,
): Promise<{ read: number; broken: number }> {
  const { region } = act.actor;
  const total = await countSnapshots(office.db, region);
  const count = { done: 0, read: 0, broken: 0 };
  let after: string | undefined;
  do {
    const page = await readSnapshots(office.db, region, { after, limit: PAGE });
    for (const snapshot of page) {
      const article = await findArticleOf(office.db, region, snapshot.urlKey);
      if (article?.snapshotId === snapshot.id) {
        if (await reindex(office, act, snapshot)) count.read += 1;
        else count.broken += 1;
      }
      count.done += 1;
      onProgress(count.done, total);
    }
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after !== undefined);
  return { read: count.read, broken: count.broken };
}

async function reindex(office: Office, act: Act, snapshot: Snapshot): Promise<boolean> {
  const { region } = act.actor;
  const source = snapshot.sourceId ? await findSource(office.db, region, snapshot.sourceId) : undefined;
  const rules = source ?? noRules;
  const head = await readAgain(office.files, snapshot, rules);
  if (!head) return false;
  const parts = await listParts(office.db, region, snapshot.id);
  const pages = await Promise.all(parts.map((part) => readAgain(office.files, part, rules)));
  await inTransaction(office.db, (tx) =>
    recordArticle(tx, act, {
      snapshotId: snapshot.id,
      sourceId: snapshot.sourceId,
      url: snapshot.url,
      urlKey: snapshot.urlKey,
      // The article may have been seen again since its copy was made; the newest time lets this reading through.
      capturedAt: snapshot.lastSeenAt,
      page: joinPages([head.page, ...pages.flatMap((page) => page?.page ?? [])]),
      flags: [...new Set([...head.flags, ...snapshot.flags.filter((flag) => flag === 'clocks-differ')])],
      category: rules.category,
    }),
  );
  return true;
}

async function readAgain(
  files: FileStore,
  snapshot: Snapshot,
  rules: typeof noRules,
): Promise<ReadCapture | undefined> {
  const kept = await readStored(files, snapshot);
  if (!kept) return undefined;
  const { origin, sourceId, contentType, capturedAt, note } = snapshot;
  const url = snapshot.finalUrl ?? snapshot.url;
  const page = {
    kind: 'handed' as const,
    url,
    fileName: '',
    contentType: contentType ?? '',
    body: kept.body,
  };
  return readCapture({ origin, sourceId, capturedAt, note, rules, page });
}
