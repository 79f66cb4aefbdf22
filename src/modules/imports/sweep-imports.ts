import { type Act, systemActor } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { FileStore } from '../../platform/files.ts';
import { isId } from '../../platform/id.ts';
import { getNumberParameter } from '../parameters/index.ts';
import { findIdleBatches, findUnreadBatches } from './batch-store.ts';
import { IDLE_DAYS, IDLE_DAYS_PARAMETER } from './import-parameters.ts';
import { batchOfKey, folderOf, madeAt } from './sheet-key.ts';
import { withdrawBatch } from './withdraw-batch.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 50;

interface Office extends Pick<Act, 'keys' | 'messenger'> {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: () => Date;
}

/**
 * Gives up batches that nobody touched for the county's number of days, with their rows, and removes sheets that
 * no batch will read any more. Running it twice does no harm.
 */
export async function sweepImports(
  office: Office,
  region: string,
): Promise<{ batches: number; files: number }> {
  const now = office.clock();
  const question = { region, key: IDLE_DAYS_PARAMETER, on: shanghaiDate(now) };
  const days = (await getNumberParameter(office.db, question)) ?? IDLE_DAYS;
  const { keys, messenger } = office;
  const act = { actor: systemActor(region), now, requestId: 'imports.sweep', keys, messenger };
  const batches = await giveUpIdle(office, act, new Date(now.getTime() - days * DAY_MS));
  const files = await removeOrphans(office, region, now);
  return { batches, files };
}

async function giveUpIdle({ db }: Office, act: Act, before: Date): Promise<number> {
  const { region } = act.actor;
  let given = 0;
  for (;;) {
    const ids = await findIdleBatches(db, region, { before, limit: AT_ONCE });
    if (ids.length === 0) return given;
    // One transaction each: a sheet of 100,000 rows is long enough.
    for (const id of ids) await inTransaction(db, (tx) => withdrawBatch(tx, act, id));
    given += ids.length;
  }
}

/** A sheet is kept while its batch waits to be read; one of today may still be on its way to its commit. */
async function removeOrphans({ db, files }: Office, region: string, now: Date): Promise<number> {
  const old: string[] = [];
  for await (const key of files.list(folderOf(region))) {
    const id = batchOfKey(key);
    if (!isId(id) || madeAt(id) < now.getTime() - DAY_MS) old.push(key);
  }
  const waiting = await findUnreadBatches(db, region, old.map(batchOfKey).filter(isId));
  const orphans = old.filter((key) => !waiting.has(batchOfKey(key)));
  for (const key of orphans) await files.remove(key);
  return orphans.length;
}
