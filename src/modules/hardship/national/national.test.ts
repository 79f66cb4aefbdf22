import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  actBy,
  clerk,
  doing,
  hasAccount,
  head,
  leader,
  makeHousehold,
  proposes,
  REGION,
  setParameters,
} from '../../../../test/grant-cast.ts';
import { saveFund } from '../grants/funds/save-fund.ts';
import { compareNow, makeNationalExport, recordEntered, takeNationalSheet } from './export-national.ts';
import { countChanges } from './national-changes.ts';
import { nationalSheet } from './national-sheet.ts';
import { listRows } from './national-store.ts';

const { db } = await testDatabase();
await setParameters(db);
const reason = '九月集中录入';
const make = () => doing(db, clerk, (tx, act) => makeNationalExport(tx, act, { reason }));
const counts = async () => countChanges((await compareNow(db, actBy(clerk))).changes);
const [one, two] = [await makeHousehold(db), await makeHousehold(db)];
await makeHousehold(db, { status: 'approving' });

describe('the export for the national system', () => {
  it('holds the files on record, first as new, then as unchanged', async () => {
    expect(await counts()).toEqual({ new: 2, changed: 0, same: 0, gone: 0 });
    await make();
    expect(await counts()).toEqual({ new: 0, changed: 0, same: 2, gone: 0 });
  });

  it('names the columns that changed and the files that are gone, without their values', async () => {
    await hasAccount(db, one.fileId);
    await db
      .updateTable('hardship_members')
      .set({ school_name: '二中' })
      .where('id', '=', one.studentId)
      .execute();
    await db
      .updateTable('hardship_files')
      .set({ status: 'exited', closed_on: '2023-08-01', close_reason: '脱困' })
      .where('id', '=', two.fileId)
      .execute();
    const { id } = await make();
    const rows = await listRows(db, { region: REGION, exportId: id });
    const byFile = new Map(rows.map((row) => [row.fileId, row]));
    expect(byFile.get(one.fileId)).toMatchObject({
      change: 'changed',
      columns: ['bank', 'card', 'household'],
    });
    expect(byFile.get(two.fileId)?.change).toBe('gone');
    const stored = await db.selectFrom('hardship_national_rows').selectAll().execute();
    expect(JSON.stringify(stored)).not.toMatch(/二中|62170000|测试/);
  });

  it('gives whole numbers only with a reason, which is recorded, and says what changed after it was made', async () => {
    const { id: exportId } = await make();
    await db
      .updateTable('hardship_files')
      .set({ is_single_parent: true })
      .where('id', '=', one.fileId)
      .execute();
    const input = { exportId, reason, onlyChanges: false };
    const taken = await doing(db, clerk, (tx, act) => takeNationalSheet(tx, act, input));
    const sheet = nationalSheet('files', taken);
    const [row] = sheet.rows;
    const cell = (title: string) => row?.[sheet.columns.findIndex((column) => column.title === title)];
    expect(String(cell('身份证号'))).toMatch(/^\d{17}[\dX]$/);
    expect(cell('银行卡号')).toBe('6217000000000000');
    expect(cell('导出后又有变化')).toBe('是');
    expect(nationalSheet('members', taken).rows).toHaveLength(2);
    const events = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('word', '=', 'national.download')
      .execute();
    expect(events).toHaveLength(1);
    expect(events[0]?.reason).toBe(reason);
    const given = await db
      .selectFrom('person_disclosures')
      .selectAll()
      .where('person_id', '=', one.personId)
      .execute();
    expect(given).toHaveLength(1);
    await expect(doing(db, leader, (tx, act) => takeNationalSheet(tx, act, input))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('opens the central fund to the files once they were entered', async () => {
    const fund = await doing(db, head, (tx, act) =>
      saveFund(tx, act, {
        ...{ year: 2023, name: '中央专项', source: 'central', kinds: ['living'], needsNationalFile: true },
        ...{ budgetFen: 1_000_000n, basis: '琼工财' },
      }),
    );
    const grant = { fileId: one.fileId, fundId: fund.id };
    await expect(proposes(db, grant)).rejects.toMatchObject({ code: 'grant.needs-national-file' });
    const { id: exportId } = await make();
    await doing(db, clerk, (tx, act) =>
      recordEntered(tx, act, { exportId, on: '2023-09-05', note: undefined }),
    );
    await proposes(db, grant);
  });
});
