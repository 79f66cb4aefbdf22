import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { recordDisclosure, revealPeople } from '../../people/index.ts';
import { mayWorkOnGrants } from '../grants/grant-policy.ts';
import { gatherNational } from './gather-national.ts';
import { compareExports, countChanges, type FileChange, type Marks } from './national-changes.ts';
import { NATIONAL_FORM } from './national-columns.ts';
import { markedValues, marksOf, sameMark } from './national-marks.ts';
import type { NationalFacts } from './national-rows.ts';
import {
  findExport,
  insertExport,
  insertRows,
  listExports,
  listRows,
  saveReceipt,
} from './national-store.ts';

export interface Comparison {
  readonly facts: ReadonlyMap<string, NationalFacts>;
  readonly changes: readonly FileChange[];
}

/** What would be new, changed or gone if it were exported now. */
export async function compareNow(
  db: Db | Transaction,
  act: Pick<Act, 'actor' | 'keys' | 'now'>,
): Promise<Comparison> {
  const { region } = act.actor;
  const facts = new Map((await gatherNational(db, act)).map((one) => [one.file.id, one]));
  const [last] = await listExports(db, region);
  const rows = last ? await listRows(db, { region, exportId: last.id }) : [];
  const before = new Map(rows.filter((row) => row.change !== 'gone').map((row) => [row.fileId, row.marks]));
  const now = new Map([...facts].map(([id, one]) => [id, [...markedValues(one).keys()]]));
  return { facts, changes: compareExports(before, now, sameMark(act.keys, facts)) };
}

/** 导出: keeps what is new, changed and gone since the last time; the sheets are taken from its page. */
export async function makeNationalExport(
  tx: Transaction,
  act: Act,
  input: { reason: string },
): Promise<{ id: string }> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const { facts, changes } = await compareNow(tx, act);
  const year = Number(shanghaiDate(act.now).slice(0, 4));
  const running = await nextDocumentNumber(tx, region, 'hardship-national', year);
  const made = {
    ...{ id: newId(), region, formVersion: NATIONAL_FORM.version, exportedAt: act.now },
    number: formatDocumentNumber({ prefix: '帮扶报送', year, number: running }),
    ...{ exporterId: act.actor.id, exporterName: act.actor.name, reason: input.reason },
    counts: countChanges(changes),
  };
  await insertExport(tx, made);
  const none: Marks = {};
  const rows = changes.map((change) => {
    const one = facts.get(change.fileId);
    return { ...change, marks: one ? marksOf(act.keys, one) : none };
  });
  await insertRows(tx, { region, exportId: made.id }, rows);
  await record(tx, act, { id: made.id, word: 'make', reason: input.reason, detail: made.counts });
  return { id: made.id };
}

export interface NationalSheetRow {
  readonly facts: NationalFacts;
  readonly change: FileChange;
  /** Something changed after the export was made: the file comes up again in the next one. */
  readonly changedSince: boolean;
}

/**
 * The rows of an export in clear, for the sheet that is typed into the national system. Who took it and why is
 * recorded; each applicant finds it among the disclosures of the own file.
 */
export async function takeNationalSheet(
  tx: Transaction,
  act: Act,
  input: { exportId: string; reason: string; onlyChanges: boolean },
): Promise<NationalSheetRow[]> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const where = { region: act.actor.region, exportId: input.exportId };
  if (!(await findExport(tx, { region: where.region, id: input.exportId }))) refuseCommon('not-found');
  const facts = new Map((await gatherNational(tx, act)).map((one) => [one.file.id, one]));
  const rows = (await listRows(tx, where)).filter((row) => !input.onlyChanges || row.change !== 'same');
  const isSame = sameMark(act.keys, facts);
  const shown = rows.flatMap((row) => {
    const one = facts.get(row.fileId);
    if (!one) return [];
    const changedSince = Object.entries(row.marks).some(
      ([column, mark]) => !isSame(mark, column, row.fileId),
    );
    return [{ facts: one, change: row, changedSince }];
  });
  return withPhones(tx, act, { rows: shown, input });
}

async function withPhones(
  tx: Transaction,
  act: Act,
  on: { rows: readonly NationalSheetRow[]; input: { exportId: string; reason: string } },
): Promise<NationalSheetRow[]> {
  const personIds = on.rows.map((row) => row.facts.file.applicantPersonId);
  const { reason, exportId } = on.input;
  const revealed = await revealPeople(tx, act, { personIds, fields: ['phone'], reason });
  await recordDisclosure(tx, act, {
    personIds,
    recipient: '全国工会帮扶工作管理系统',
    what: '困难职工家庭档案（含证件号码、健康状况、银行账户）',
    purpose: '困难职工建档、帮扶资金管理',
    legalBasis: '本人单独同意（个人信息保护法第二十三条、第二十九条）',
  });
  await record(tx, act, { id: exportId, word: 'download', reason, detail: { files: on.rows.length } });
  return on.rows.map((row) => {
    const phone = revealed.get(row.facts.file.applicantPersonId)?.phone;
    return { ...row, facts: { ...row.facts, phone } };
  });
}

/** 登记录入: on which day it was typed into the national system, and by whom. */
export async function recordEntered(
  tx: Transaction,
  act: Act,
  input: { exportId: string; on: string; note: string | undefined },
): Promise<void> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const where = { region: act.actor.region, id: input.exportId };
  if (!(await findExport(tx, where))) refuseCommon('not-found');
  await saveReceipt(tx, where, { on: input.on, by: act.actor.name, note: input.note });
  await record(tx, act, { id: input.exportId, word: 'enter', reason: input.note, detail: { on: input.on } });
}

async function record(
  tx: Transaction,
  act: Act,
  on: { id: string; word: 'make' | 'download' | 'enter'; reason?: string | undefined; detail: object },
): Promise<void> {
  await recordAudit(tx, act, {
    word: `national.${on.word}`,
    subject: { type: 'hardship-national-export', id: on.id },
    reason: on.reason,
    detail: { ...on.detail },
  });
}
