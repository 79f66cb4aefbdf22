import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../../test/act.ts';
import { castMembers, clerk, region } from '../../../../test/benefits-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { peopleModule } from '../index.ts';
import { joinUnion, leaveUnion, transferMembership } from './join-union.ts';
import { isMemberOnDay, overlapping } from './membership.ts';
import { findMemberFacts, findMemberships } from './membership-store.ts';

const { db } = await testDatabase();
const app = moduleApp(db, [peopleModule]);

function spanOf(...days: [string, string]) {
  const [joinedOn = '', leftOn = ''] = days.sort();
  return { joinedOn, leftOn };
}

async function memberAndOtherUnion() {
  const one = await castMembers(db, 1);
  const other = await castMembers(db, 1);
  return { personId: one.personIds[0] ?? '', unionId: one.unionId, otherId: other.unionId };
}

describe('memberships', () => {
  it('cover both their days', () => {
    const spans = [{ joinedOn: '2023-01-10', leftOn: '2023-03-31' }];
    expect(
      ['2023-01-09', '2023-01-10', '2023-03-31', '2023-04-01'].map((day) => isMemberOnDay(spans, day)),
    ).toEqual([false, true, true, false]);
  });

  it('overlap exactly where some day belongs to both', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2023-01-${number}`);
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [one, two] = [spanOf(a, b), spanOf(c, d)];
        const days = Array.from({ length: 19 }, (_, at) => `2023-01-${10 + at}`);
        const shared = days.some((at) => isMemberOnDay([one], at) && isMemberOnDay([two], at));
        expect(overlapping([one], two) !== undefined).toBe(shared);
      }),
    );
  });

  it('are in one union at a time, also for two clerks at once', async () => {
    const { personId, unionId, otherId } = await memberAndOtherUnion();
    const joining = { personId, joinedOn: '2023-05-01', source: '入会申请书' };
    await expect(
      inTransaction(db, (tx) => joinUnion(tx, clerk, { ...joining, unionId: otherId })),
    ).rejects.toMatchObject({ code: 'membership.overlaps' });
    await inTransaction(db, (tx) =>
      leaveUnion(tx, clerk, { personId, leftOn: '2023-04-30', reason: '调离' }),
    );
    const both = await Promise.allSettled(
      [unionId, otherId].map((id) =>
        inTransaction(db, (tx) => joinUnion(tx, clerk, { ...joining, unionId: id })),
      ),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('move to another union without a gap, and leave a trace of facts on any day', async () => {
    const { personId, unionId, otherId } = await memberAndOtherUnion();
    const transfer = { personId, unionId: otherId, joinedOn: '2023-06-01', source: '转会介绍信' };
    await inTransaction(db, (tx) => transferMembership(tx, clerk, transfer));
    const unionOn = async (day: string) =>
      (await findMemberFacts(db, region, { personIds: [personId], day })).get(personId)?.unionId;
    expect(await Promise.all(['2019-12-31', '2023-05-31', '2023-06-01'].map(unionOn))).toEqual([
      undefined,
      unionId,
      otherId,
    ]);
    await expect(
      inTransaction(db, (tx) => leaveUnion(tx, clerk, { personId, leftOn: '2023-05-01', reason: '退休' })),
    ).rejects.toMatchObject({ code: 'membership.before-joining' });
  });

  it('are kept by who keeps personal files, on the page of the person', async () => {
    const { personId, otherId } = await memberAndOtherUnion();
    const stranger = actAs(staffActor(region, 'culture-clerk'));
    await expect(
      inTransaction(db, (tx) => leaveUnion(tx, stranger, { personId, leftOn: '2023-05-01', reason: '退休' })),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const address = `/console/people/${personId}/membership`;
    const name = (await findOrganisation(db, region, otherId))?.name ?? '';
    const unknown = await app.post(clerk.actor, address, {
      act: 'transfer',
      unionName: '没有',
      on: '2023-06-01',
      source: '信',
    });
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('请选择名册中的一家工会')]);
    const done = await app.post(clerk.actor, address, {
      act: 'transfer',
      unionName: name,
      on: '2023-06-01',
      source: '信',
    });
    expect(done.status).toBe(303);
    expect((await app.get(clerk.actor, `/console/people/${personId}`)).text).toContain('登记退会');
    expect(await findMemberships(db, region, [personId])).toHaveLength(2);
  });
});
