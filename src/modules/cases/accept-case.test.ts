import { describe, expect, it } from 'vitest';
import {
  actBy,
  claims,
  li,
  makeCase,
  makePeople,
  REGION,
  wang,
  workerActor,
} from '../../../test/case-cast.ts';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { acceptCase } from './accept-case.ts';
import { addNote } from './add-note.ts';
import { assignCase } from './assign-case.ts';
import { listEvents } from './case-event-store.ts';
import { listNotes } from './case-note-store.ts';
import { findCase } from './case-store.ts';
import { listClocks } from './clocks/clock-store.ts';
import { resubmitCase } from './resubmit-case.ts';
import { returnCase } from './return-case.ts';

const { db } = await testDatabase();
const [first = '', second = ''] = await makePeople(db, 2);

const filed = () => makeCase(db, [claims(first, 6_000)]);
const accept = (caseId: string, actor = wang) =>
  inTransaction(db, (tx) => acceptCase(tx, actBy(actor), { caseId }));
const status = async (caseId: string) => (await findCase(db, REGION, caseId))?.status;
const inbox = async (personId: string, template: string) => {
  const rows = await db
    .selectFrom('inbox_messages')
    .select('id')
    .where('recipient_id', '=', personId)
    .where('template', '=', template)
    .execute();
  return rows.length;
};

describe('accepting a case', () => {
  it('makes who accepts the handler, with audit, timeline, clock and message', async () => {
    const id = await filed();
    const before = await inbox(first, 'cases.accepted');
    await accept(id);
    const rightsCase = await findCase(db, REGION, id);
    expect(rightsCase).toMatchObject({ status: 'accepted', version: 2, handler: { name: '王经办' } });
    expect((await listEvents(db, REGION, id)).map((event) => event.word)).toEqual(['accept', 'file']);
    const audits = await db
      .selectFrom('audit_events')
      .select('word')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(audits.map((row) => row.word)).toEqual(['case.file', 'case.accept']);
    expect(await inbox(first, 'cases.accepted')).toBe(before + 1);
    const clocks = await listClocks(db, REGION, id);
    expect(clocks.find((clock) => clock.kind === 'accept-answer')?.metOn).toBe('2023-10-09');
    expect(clocks.find((clock) => clock.kind === 'handling')).toMatchObject({
      dueOn: '2023-12-08',
      metOn: undefined,
    });
  });

  it('refuses to accept a case that a colleague already took, and says who', async () => {
    const id = await filed();
    await accept(id);
    await expect(accept(id, li)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('已由王经办受理'),
    });
  });

  it('gives a case to one of two clerks who accept at the same time', async () => {
    const id = await filed();
    const outcomes = await Promise.allSettled([accept(id, wang), accept(id, li)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const accepted = (await listEvents(db, REGION, id)).filter((event) => event.word === 'accept');
    expect(accepted).toHaveLength(1);
  });

  it('is not for workers, and strangers do not even learn that it exists', async () => {
    const id = await filed();
    await expect(accept(id, workerActor(first))).rejects.toMatchObject({ status: 403 });
    await expect(accept(id, workerActor(second))).rejects.toMatchObject({ status: 404 });
    expect(await status(id)).toBe('registered');
  });
});

describe('returning a case', () => {
  it('keeps its number, says why, and lets the worker send it in again', async () => {
    const id = await filed();
    const { number } = (await findCase(db, REGION, id)) ?? {};
    await inTransaction(db, (tx) =>
      returnCase(tx, actBy(wang), { caseId: id, reason: '请补充用人单位名称' }),
    );
    expect(await findCase(db, REGION, id)).toMatchObject({
      status: 'returned',
      returnReason: '请补充用人单位名称',
    });
    await inTransaction(db, (tx) =>
      resubmitCase(tx, actBy(workerActor(first)), { caseId: id, supplement: '是某某公司' }),
    );
    expect(await findCase(db, REGION, id)).toMatchObject({
      status: 'registered',
      number,
      returnReason: undefined,
    });
  });

  it('refuses an old form where a colleague was faster', async () => {
    const id = await filed();
    await inTransaction(db, (tx) =>
      assignCase(tx, actBy(wang), { caseId: id, handler: { id: li.id, name: li.name }, reason: '轮值' }),
    );
    const stale = inTransaction(db, (tx) =>
      returnCase(tx, actBy(wang), { caseId: id, version: 1, reason: '…' }),
    );
    await expect(stale).rejects.toMatchObject({ code: 'stale', status: 409 });
    expect(await findCase(db, REGION, id)).toMatchObject({
      status: 'registered',
      handler: { name: '李经办' },
    });
  });
});

describe('a note', () => {
  it('is read by staff only and leaves the case where it is', async () => {
    const id = await filed();
    await inTransaction(db, (tx) => addNote(tx, actBy(wang), { caseId: id, body: '电话联系过老板' }));
    expect((await listNotes(db, REGION, id)).map((note) => note.body)).toEqual(['电话联系过老板']);
    expect((await listEvents(db, REGION, id))[0]).toMatchObject({
      word: 'add-note',
      isForWorker: false,
      detail: undefined,
    });
    expect(await status(id)).toBe('registered');
  });
});
