import { type KeyRing, open, seal } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { present } from '../file/file-row-store.ts';

export const CHECK_CONTEXT = 'hardship.check';

export const checkResults = { agrees: '与申报一致', differs: '与申报不一致' } as const;
export type CheckResult = keyof typeof checkResults;

/** One letter to the office that checks the means, and its answer. */
export interface MeansCheck {
  readonly id: string;
  readonly number: string;
  readonly addressee: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly askerName: string;
  readonly answeredOn: string | undefined;
  readonly result: CheckResult | undefined;
  readonly answer: string | undefined;
}

interface Of {
  readonly region: string;
  readonly fileId: string;
}

export async function insertCheck(
  tx: Transaction,
  of: Of & {
    check: Pick<MeansCheck, 'id' | 'number' | 'addressee' | 'askedOn' | 'dueOn' | 'askerName'>;
    authorisationId: string;
    keyVersion: number;
  },
): Promise<void> {
  const { check } = of;
  await tx
    .insertInto('hardship_checks')
    .values({
      region_code: of.region,
      id: check.id,
      file_id: of.fileId,
      number: check.number,
      addressee: check.addressee,
      asked_on: check.askedOn,
      due_on: check.dueOn,
      asker_name: check.askerName,
      authorisation_id: of.authorisationId,
      answered_on: null,
      result: null,
      answer_sealed: null,
      key_version: of.keyVersion,
    })
    .execute();
}

export async function updateAnswer(
  tx: Transaction,
  keys: KeyRing,
  of: { region: string; id: string; answeredOn: string; result: CheckResult; answer: string },
): Promise<void> {
  await tx
    .updateTable('hardship_checks')
    .set({
      answered_on: of.answeredOn,
      result: of.result,
      answer_sealed: seal(keys, CHECK_CONTEXT, of.answer),
      key_version: keys.activeVersion,
    })
    .where('region_code', '=', of.region)
    .where('id', '=', of.id)
    .execute();
}

/** Newest first. */
export async function listChecks(db: Db | Transaction, keys: KeyRing, of: Of): Promise<MeansCheck[]> {
  const rows = await db
    .selectFrom('hardship_checks')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    addressee: row.addressee,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    askerName: row.asker_name,
    answeredOn: present(row.answered_on),
    result: row.result === 'agrees' || row.result === 'differs' ? row.result : undefined,
    answer: row.answer_sealed === null ? undefined : open(keys, CHECK_CONTEXT, row.answer_sealed),
  }));
}
