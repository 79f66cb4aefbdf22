import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { type FileRow, toFile } from './file-row-store.ts';
import { closedStatuses, type HardshipFile, type Status } from './hardship-file.ts';

export type FileChange = Partial<Omit<FileRow, 'region_code' | 'id' | 'version' | 'status' | 'updated_at'>>;

interface Where {
  readonly region: string;
  readonly id: string;
}

export async function findFile(
  db: Db | Transaction,
  keys: KeyRing,
  { region, id }: Where,
): Promise<HardshipFile | undefined> {
  const row = await db
    .selectFrom('hardship_files')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toFile(row, keys);
}

/** As `findFile`, and holds the row until the transaction ends: two clerks decide one after the other. */
export async function lockFile(
  tx: Transaction,
  keys: KeyRing,
  { region, id }: Where,
): Promise<HardshipFile | undefined> {
  const row = await tx
    .selectFrom('hardship_files')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toFile(row, keys);
}

/** The file of this person that has not ended, drafts included. */
export async function findOpenFileOf(
  db: Db | Transaction,
  region: string,
  personId: string,
): Promise<{ id: string; status: string } | undefined> {
  return db
    .selectFrom('hardship_files')
    .select(['id', 'status'])
    .where('region_code', '=', region)
    .where('applicant_person_id', '=', personId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
}

export async function findFileBySignal(
  db: Db | Transaction,
  region: string,
  signalKey: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('hardship_files')
    .select('id')
    .where('region_code', '=', region)
    .where('signal_key', '=', signalKey)
    .executeTakeFirst();
}

export async function insertFile(tx: Transaction, row: FileRow): Promise<void> {
  await tx.insertInto('hardship_files').values(row).execute();
}

/** Writes the next station and the changed facts, and raises the version. The caller holds the lock. */
export async function updateFile(
  tx: Transaction,
  file: HardshipFile,
  step: { status: Status; change: FileChange; now: Date },
): Promise<void> {
  await tx
    .updateTable('hardship_files')
    .set({ ...step.change, status: step.status, version: file.version + 1, updated_at: step.now })
    .where('region_code', '=', file.region)
    .where('id', '=', file.id)
    .execute();
  if (closedStatuses.some((closed) => closed === step.status)) await setPlaces(tx, file, false);
}

/**
 * Whether the household's people stand in an open file. The unique index hardship_members_one_open_file refuses a
 * person who stands in another one.
 */
export async function setPlaces(tx: Transaction, { region, id }: Where, holdsPlace: boolean): Promise<void> {
  await tx
    .updateTable('hardship_members')
    .set({ holds_place: holdsPlace })
    .where('region_code', '=', region)
    .where('file_id', '=', id)
    .execute();
}
