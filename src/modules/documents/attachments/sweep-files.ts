import type { Db } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { findUploadRegions, knownAttachmentIds } from './attachment-store.ts';
import { dayFolder, idOfFileKey } from './file-key.ts';

const DAY_MS = 86_400_000;
/** Yesterday's and older folders only: an upload of today may still be on its way to its commit. */
const YOUNGEST_DAYS = 2;
const OLDEST_DAYS = 8;
const AT_ONCE = 500;

/**
 * Removes bytes whose transaction never committed: files of the last week (but not of today or yesterday) that have
 * no row. Running it twice does no harm.
 * @returns how many files were removed.
 */
export async function sweepFiles(
  office: { db: Db; files: FileStore; now: Date },
  region: string,
): Promise<number> {
  const oldest = new Date(office.now.getTime() - OLDEST_DAYS * DAY_MS);
  const regions = new Set([region, ...(await findUploadRegions(office.db, oldest))]);
  let removed = 0;
  for (const one of regions) {
    for (let age = YOUNGEST_DAYS; age <= OLDEST_DAYS; age += 1) {
      const day = new Date(office.now.getTime() - age * DAY_MS);
      removed += await sweepDay(office, one, day);
    }
  }
  return removed;
}

async function sweepDay(office: { db: Db; files: FileStore }, region: string, day: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const flush = async () => {
    removed += await removeOrphans(office, region, batch);
    batch = [];
  };
  for await (const key of office.files.list(dayFolder(region, day))) {
    batch.push(key);
    if (batch.length === AT_ONCE) await flush();
  }
  await flush();
  return removed;
}

async function removeOrphans(
  office: { db: Db; files: FileStore },
  region: string,
  keys: string[],
): Promise<number> {
  const ours = keys.flatMap((key) => {
    const id = idOfFileKey(key);
    return id === undefined ? [] : [{ key, id }];
  });
  const known = await knownAttachmentIds(
    office.db,
    region,
    ours.map(({ id }) => id),
  );
  const orphans = ours.filter(({ id }) => !known.has(id));
  for (const { key } of orphans) await office.files.remove(key);
  return orphans.length;
}
