import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { castBodies, castStartedVisit, castVisit } from '../../../../test/visit-cast.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { cancelVisit } from '../visits/cancel-visit.ts';
import { recordFindings } from '../visits/findings/record-findings.ts';
import { loadVisit } from '../visits/load-visit.ts';
import { noWords } from '../visits/sampling/sample.ts';
import { decideConflict } from './decide-conflict.ts';
import { readUpload } from './read-upload.ts';
import { takeUpload } from './take-upload.ts';
import type { UploadedFinding, UploadedSample } from './upload.ts';

const { db } = await testDatabase();
const clerk = actAs(staffActor('469024', 'rights-clerk'));
const colleague = actAs({ ...staffActor('469024', 'rights-clerk'), id: newId(), name: '林同事' });
const cast = await castBodies(db, clerk);

const finding = (itemCode: string, over: Partial<UploadedFinding> = {}): UploadedFinding => ({
  checklistKey: 'hours',
  itemCode,
  verdict: 'ok',
  note: undefined,
  base: 0,
  ...over,
});
const sample = (over: Partial<UploadedSample> = {}): UploadedSample => ({
  id: newId(),
  base: 0,
  answers: { contract: 'no' },
  words: { ...noWords, name: '符小工', lastPaidYuan: '4500' },
  ...over,
});

function upload(visitId: string, over: Record<string, unknown> = {}) {
  const body = {
    id: newId(),
    accountId: clerk.actor.id,
    visitId,
    visitedOn: '2023-11-02',
    findings: [],
    samples: [],
    facts: {},
    inspectors: [],
    draws: [],
    ...over,
  };
  // As it travels.
  return JSON.parse(JSON.stringify(body, (_key, value) => value ?? ''));
}

function send(body: unknown, act = clerk) {
  const read = readUpload(body);
  if (!read.ok) throw new Error(read.why);
  return inTransaction(db, (tx) => takeUpload(tx, act, read));
}

const view = (visitId: string) => loadVisit(db, { actor: clerk.actor, keys: testKeys }, visitId);

describe('an upload from a phone', () => {
  it('starts the planned visit and keeps findings, workers, team and facts', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const told = await send(
      upload(visitId, {
        findings: [finding('limits'), finding('rest-day', { verdict: 'problem', note: '连上 14 天' })],
        samples: [sample()],
        facts: { receivedBy: { from: '', to: '李经理' } },
        inspectors: [{ name: '吴检查', bodyName: '人社局', certificateNumber: '琼001' }],
      }),
    );
    expect(told).toMatchObject({ conflicts: 0, status: 'started' });
    const { visit, findings, samples, inspectors } = await view(visitId);
    expect(visit).toMatchObject({ status: 'started', visitedOn: '2023-11-02', receivedBy: '李经理' });
    expect(findings.map((one) => [one.itemCode, one.verdict, one.revision])).toEqual([
      ['limits', 'ok', 1],
      ['rest-day', 'problem', 1],
    ]);
    expect(samples.map((one) => one.words.name)).toEqual(['符小工']);
    expect(inspectors).toHaveLength(1);
  });

  it('sent twice is stored once and answered the same, also when both arrive together', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const body = upload(visitId, { findings: [finding('limits')], samples: [sample(), sample()] });
    const answers = await Promise.all([send(body), send(body), send(body)]);
    for (const answer of [...answers, await send(body)]) expect(answer).toEqual(answers[0]);
    const { findings, samples, events, visit } = await view(visitId);
    expect(findings.map((one) => one.revision)).toEqual([1]);
    expect(samples).toHaveLength(2);
    expect(events.filter((event) => event.word === 'upload')).toHaveLength(1);
    expect(visit.version).toBe(2);
  });

  it('is refused under the same id with other content, and for another visit', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const body = upload(visitId, { findings: [finding('limits')] });
    await send(body);
    await expect(send({ ...body, findings: [finding('rest-day', { note: '' as never })] })).rejects.toThrow(
      '已经用于另外的内容',
    );
    const other = await castVisit(db, clerk, cast);
    await expect(send({ ...body, visitId: other })).rejects.toThrow('已经用于另外的内容');
  });

  it('of one account is not taken under another, nor its id by a colleague', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const body = upload(visitId, { findings: [finding('limits')] });
    await expect(send(body, colleague)).rejects.toThrow('另一位同志');
    await send(body);
    await expect(send({ ...body, accountId: colleague.actor.id }, colleague)).rejects.toThrow('另一位同志');
    expect((await view(visitId)).findings).toHaveLength(1);
  });

  it('changes a worker that was asked again instead of adding one', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const first = sample();
    await send(upload(visitId, { samples: [first] }));
    await send(upload(visitId, { samples: [{ ...first, base: 1, answers: { contract: 'yes' } }] }));
    const { samples } = await view(visitId);
    expect(samples.map((one) => [one.answers.contract, one.revision])).toEqual([['yes', 2]]);
  });

  it('does not take over a worker of another visit', async () => {
    const first = sample();
    await send(upload(await castVisit(db, clerk, cast), { samples: [first] }));
    await expect(send(upload(await castVisit(db, clerk, cast), { samples: [first] }))).rejects.toThrow(
      '没有保存',
    );
  });

  it('that meets the desk keeps both, and a person decides', async () => {
    const visitId = await castStartedVisit(db, clerk, cast);
    const desk = {
      checklistKey: 'hours',
      itemCode: 'limits',
      verdict: 'ok',
      note: undefined,
      seen: 0,
    } as const;
    await inTransaction(db, (tx) => recordFindings(tx, colleague, { visitId, findings: [desk] }));
    const told = await send(
      upload(visitId, {
        findings: [finding('limits', { verdict: 'problem', note: '有人每月加班 60 小时' })],
      }),
    );
    expect(told.conflicts).toBe(1);
    const before = await view(visitId);
    expect(before.findings.map((one) => one.verdict)).toEqual(['ok']);
    const [conflict] = before.conflicts;
    expect(conflict?.difference).toMatchObject({
      field: { verdict: 'problem', note: '有人每月加班 60 小时' },
      desk: { verdict: 'ok' },
    });
    const decide = { visitId, conflictId: conflict?.id ?? '', decision: 'field' } as const;
    await inTransaction(db, (tx) => decideConflict(tx, clerk, decide));
    const after = await view(visitId);
    expect(after.findings.map((one) => [one.verdict, one.revision])).toEqual([['problem', 2]]);
    await expect(inTransaction(db, (tx) => decideConflict(tx, colleague, decide))).rejects.toThrow(
      '已经有人处理',
    );
  });

  it('that comes after the visit was called off waits as a difference and loses nothing', async () => {
    const visitId = await castVisit(db, clerk, cast);
    await inTransaction(db, (tx) => cancelVisit(tx, colleague, { visitId, reason: '台风' }));
    const told = await send(upload(visitId, { findings: [finding('limits')], samples: [sample()] }));
    expect(told).toMatchObject({ conflicts: 2, status: 'cancelled' });
    const { visit, conflicts } = await view(visitId);
    expect(visit.status).toBe('cancelled');
    expect(conflicts.map((one) => one.reason)).toEqual(['cancelled', 'cancelled']);
  });

  it('says nothing where both sides agree', async () => {
    const visitId = await castStartedVisit(db, clerk, cast);
    const desk = {
      checklistKey: 'hours',
      itemCode: 'limits',
      verdict: 'ok',
      note: undefined,
      seen: 0,
    } as const;
    await inTransaction(db, (tx) => recordFindings(tx, colleague, { visitId, findings: [desk] }));
    expect(await send(upload(visitId, { findings: [finding('limits')] }))).toMatchObject({ conflicts: 0 });
  });

  it('leaves nothing behind where one part is refused', async () => {
    const visitId = await castVisit(db, clerk, cast);
    const body = upload(visitId, { findings: [finding('limits'), finding('no-such-item')] });
    await expect(send(body)).rejects.toThrow('检查项目');
    expect(await view(visitId)).toMatchObject({ findings: [], visit: { status: 'planned' } });
    await send({ ...body, findings: [finding('limits', { note: '' as never })] });
    expect((await view(visitId)).findings).toHaveLength(1);
  });

  it('reaches no visit of another county', async () => {
    const stranger = actAs({ ...staffActor('469023', 'rights-clerk') });
    await expect(send(upload(await castVisit(db, clerk, cast)), stranger)).rejects.toThrow('没有找到');
  });
});
