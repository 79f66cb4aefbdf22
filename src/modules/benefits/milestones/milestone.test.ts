import { describe, expect, it } from 'vitest';
import { staffActor, testNow } from '../../../../test/act.ts';
import { castMembers, clerk, head, region, worker } from '../../../../test/benefits-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { seedParameters } from '../../parameters/index.ts';
import { benefitsModule } from '../index.ts';
import { type Application, applyMilestone } from './apply-milestone.ts';
import { decideMilestone } from './decide-milestone.ts';
import { milestoneLifecycle, milestoneStatuses } from './milestone.ts';
import { findMilestone } from './milestone-store.ts';
import { payMilestones } from './pay-milestones.ts';

const { db } = await testDatabase();
const app = moduleApp(db, [benefitsModule]);
const { files } = app.deps;
const cap = { validFrom: '2020-01-01', source: '测试' };
await inTransaction(db, (tx) =>
  seedParameters(tx, region, {
    rows: [
      { ...cap, key: 'benefits.milestone-birth', value: 50_000n },
      { ...cap, key: 'benefits.milestone-retirement', value: 50_000n },
    ],
    now: testNow,
  }),
);

const birth: Application = {
  kind: 'birth',
  eventOn: '2023-10-01',
  relation: undefined,
  payeeName: '符阿妹',
  note: '顺产',
  proofs: [],
};

async function member(): Promise<string> {
  return (await castMembers(db, 1)).personIds[0] ?? '';
}

function apply(personId: string, over: Partial<Application> = {}): Promise<string> {
  const application = { ...birth, ...over };
  return inTransaction(db, (tx) => applyMilestone(tx, worker(personId), { application, files }));
}

function decide(by: typeof clerk, on: Parameters<typeof decideMilestone>[2]): Promise<void> {
  return inTransaction(db, (tx) => decideMilestone(tx, by, on));
}

describe('a family milestone', () => {
  it('has a life in which every station is reached', () => {
    const reached = new Set(Object.values(milestoneLifecycle).flatMap((steps) => Object.values(steps)));
    expect([...reached, 'applied'].sort()).toEqual([...milestoneStatuses].sort());
  });

  it('is checked by one, approved by another, and paid on one sheet', async () => {
    const id = await apply(await member());
    await decide(clerk, { id, version: 1, word: 'check', amountFen: 50_000n });
    const both = { ...clerk, actor: { ...clerk.actor, roles: ['care-clerk', 'care-head'] } };
    await expect(decide(both, { id, version: 2, word: 'approve' })).rejects.toMatchObject({
      code: 'milestone.own-approval',
    });
    await decide(head, { id, version: 2, word: 'approve' });
    const sheet = await inTransaction(db, (tx) => payMilestones(tx, clerk, { paidOn: '2023-11-01' }));
    expect(await findMilestone(db, region, id)).toMatchObject({
      status: 'paid',
      paidOn: '2023-11-01',
      sheet,
    });
    const print = await app.get(
      clerk.actor,
      `/console/milestones/sheets?number=${encodeURIComponent(sheet)}`,
    );
    expect(print.text).toContain('人民币伍佰元整');
    await expect(
      inTransaction(db, (tx) => payMilestones(tx, clerk, { paidOn: '2023-11-01' })),
    ).rejects.toMatchObject({ code: 'benefit.invalid' });
  });

  it('is applied for once for one event, and again only after it was rejected', async () => {
    const personId = await member();
    const twice = await Promise.allSettled([apply(personId), apply(personId)]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(apply(personId)).rejects.toMatchObject({ code: 'milestone.same-event' });
    const [first] = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await decide(clerk, { id: first ?? '', version: 1, word: 'reject', reason: '证明看不清' });
    await apply(personId);
  });

  it('happens once in a life where it can', async () => {
    const personId = await member();
    await apply(personId, { kind: 'retirement' });
    await expect(apply(personId, { kind: 'retirement', eventOn: '2023-09-01' })).rejects.toMatchObject({
      code: 'milestone.same-event',
    });
  });

  it('is never paid beyond the cap of the day, nor without one, nor to who was no member', async () => {
    const id = await apply(await member());
    await expect(decide(clerk, { id, version: 1, word: 'check', amountFen: 50_001n })).rejects.toMatchObject({
      code: 'milestone.over-cap',
    });
    await expect(apply(await member(), { kind: 'marriage' })).rejects.toMatchObject({
      code: 'milestone.no-cap',
    });
    await expect(apply(await member(), { eventOn: '2019-12-31' })).rejects.toMatchObject({
      code: 'milestone.not-member',
    });
  });

  it('is refused when stale, skipped or decided by another department', async () => {
    const id = await apply(await member());
    await expect(decide(clerk, { id, version: 7, word: 'check', amountFen: 1n })).rejects.toMatchObject({
      code: 'stale',
    });
    await expect(decide(head, { id, version: 1, word: 'approve' })).rejects.toMatchObject({
      code: 'milestone.not-open',
    });
    const rights = { ...clerk, actor: { ...staffActor(region, 'rights-clerk'), id: newId() } };
    await expect(decide(rights, { id, version: 1, word: 'check', amountFen: 1n })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is shown to the worker whose it is, and its note to staff of the department only', async () => {
    const personId = await member();
    const id = await apply(personId);
    const own = worker(personId).actor;
    expect((await app.get(own, `/my/milestones/${region}/${id}`)).status).toBe(200);
    expect((await app.get(worker(await member()).actor, `/my/milestones/${region}/${id}`)).status).toBe(404);
    expect((await app.get(clerk.actor, `/console/milestones/${id}`)).text).toContain('顺产');
    expect((await app.get(staffActor(region, 'rights-clerk'), `/console/milestones/${id}`)).status).toBe(403);
    const form = await app.post(own, '/my/milestones/new', {
      kind: 'relative-death',
      eventOn: '2023-10-09',
      payeeName: '符阿妹',
    });
    expect([form.status, form.text]).toEqual([422, expect.stringContaining('请选择亲属关系')]);
  });
});
