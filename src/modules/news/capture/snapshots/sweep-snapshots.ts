import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { dayFolder } from './file-key.ts';
import { knownFiles } from './snapshot-store.ts';

const DAY_MS = 86_400_000;
/** Yesterday's and older folders only: a capture of today may still be on its way to its commit. */
const YOUNGEST_DAYS = 2;
const OLDEST_DAYS = 8;
const AT_ONCE = 500;

/**
 * Removes WARC files whose transaction never committed: those of the last week, but not of today or yesterday, that no
 * snapshot needs. Running it twice does no harm.
 * @returns how many files were removed.
 */
export async function sweepSnapshots(
  office: { db: Db; files: FileStore; now: Date },
  region: string,
): Promise<number> {
  let removed = 0;
  for (let age = YOUNGEST_DAYS; age <= OLDEST_DAYS; age += 1) {
    const folder = dayFolder(region, new Date(office.now.getTime() - age * DAY_MS));
    let batch: string[] = [];
    for await (const key of office.files.list(folder)) {
      batch.push(key);
      if (batch.length < AT_ONCE) continue;
      removed += await removeOrphans(office, region, batch);
      batch = [];
    }
    removed += await removeOrphans(office, region, batch);
  }
  return removed;
}

async function removeOrphans(
  { db, files }: { db: Db; files: FileStore },
  region: string,
  keys: readonly string[],
): Promise<number> {
  const known = await knownFiles(db, region, keys);
  const orphans = keys.filter((key) => !known.has(key));
  for (const key of orphans) await files.remove(key);
  return orphans.length;
}
