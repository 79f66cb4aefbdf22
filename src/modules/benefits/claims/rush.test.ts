import { describe, expect, it } from 'vitest';
import { testKeys, testNow } from '../../../../test/act.ts';
import { castMembers, castProgramme, region, worker } from '../../../../test/benefits-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { type Connection, connect } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { seedParameters } from '../../parameters/index.ts';
import { claimBenefit } from './claim-benefit.ts';
import { findOwnClaim } from './claim-store.ts';
import { openCode } from './seal-code.ts';

const site = await testDatabase();
const { db, pool } = site;

async function counted(programmeId: string) {
  const { rows } = await pool.query(
    `SELECT (SELECT taken FROM benefit_quotas WHERE id = $1) AS taken,
       count(*) FILTER (WHERE outcome = 'granted')::int AS granted, count(*) FILTER (WHERE outcome = 'missed')::int AS missed,
       count(DISTINCT person_id)::int AS people,
       (SELECT count(*)::int FROM audit_events WHERE word = 'benefit.claim' AND detail->>'programmeId' = $1::text) AS audited,
       (SELECT count(*)::int FROM inbox_messages WHERE template = 'benefits.granted'
          AND recipient_id IN (SELECT person_id::text FROM benefit_claims WHERE programme_id = $1 AND outcome = 'granted')) AS told
     FROM benefit_claims WHERE programme_id = $1`,
    [programmeId],
  );
  return rows[0];
}

async function refusalOf(claim: Promise<unknown>): Promise<string> {
  return claim.then(
    () => 'granted or missed',
    (error: Error) => error.message,
  );
}

describe('a rush', () => {
  it('grants the first of the line, tells the others, and counts what it gave', async () => {
    const { personIds } = await castMembers(db, 60);
    const programme = await castProgramme(db, { quota: 30 });
    const answers = await Promise.all(personIds.map((id) => claimBenefit(db, worker(id), programme)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(
      personIds.map((_, index) => (index < 30 ? 'granted' : 'missed')),
    );
    expect(await counted(programme.id)).toEqual({
      taken: 30,
      granted: 30,
      missed: 30,
      people: 60,
      audited: 30,
      told: 30,
    });
  });

  it('gives the same person the same answer and the same code, however often and wherever it is asked', async () => {
    const { personIds } = await castMembers(db, 3);
    const programme = await castProgramme(db, { quota: 1 });
    const other = connect(site.url, { max: 3 });
    const first = await Promise.all(personIds.map((id) => claimBenefit(db, worker(id), programme)));
    const again = await Promise.all(
      [db, other.db, db].flatMap((on) => personIds.map((id) => claimBenefit(on, worker(id), programme))),
    );
    await other.close();
    expect(again).toEqual([...first, ...first, ...first]);
    const claim = await findOwnClaim(db, { region, programmeId: programme.id, personId: personIds[0] ?? '' });
    expect(openCode(testKeys, { id: claim?.id ?? '', saltSealed: claim?.saltSealed ?? '' })).toMatch(
      /^[2-9A-Z]{10}$/,
    );
  });

  it('never grants one over the quota though several processes take claims of the same people', async () => {
    const { personIds } = await castMembers(db, 90);
    const programme = await castProgramme(db, { quota: 45 });
    const processes: Connection[] = [1, 2, 3].map(() => connect(site.url, { max: 2 }));
    const everywhere = processes.map(({ db: one }) =>
      personIds.map((id) => claimBenefit(one, worker(id), programme)),
    );
    const answers = await Promise.all(everywhere.map((one) => Promise.all(one)));
    await Promise.all(processes.map((one) => one.close()));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await counted(programme.id)).toMatchObject({
      taken: 45,
      granted: 45,
      missed: 45,
      people: 90,
      audited: 45,
    });
  });

  it('refuses strangers to the union, other unions, and those over the yearly cap, without using up a place', async () => {
    const here = await castMembers(db, 2);
    const elsewhere = await castMembers(db, 1);
    const programme = await castProgramme(db, {
      quota: 5,
      organisationIds: [here.unionId],
      memberOn: '2023-10-31',
    });
    expect(await refusalOf(claimBenefit(db, worker(elsewhere.personIds[0] ?? ''), programme))).toContain(
      '指定单位',
    );
    const early = await castProgramme(db, { memberOn: '2019-01-01' });
    expect(await refusalOf(claimBenefit(db, worker(here.personIds[0] ?? ''), early))).toContain(
      '不是本县工会会员',
    );
    expect(await counted(programme.id)).toMatchObject({ taken: 0, people: 0 });
  });

  it('takes nothing before the opening second and nothing after the end, but repeats an earlier answer', async () => {
    const { personIds } = await castMembers(db, 2);
    const [early = '', late = ''] = personIds;
    const programme = await castProgramme(db);
    const second = new Date(testNow.getTime() - 1);
    expect(await refusalOf(claimBenefit(db, worker(early, second), programme))).toContain('还没有开始');
    const answer = await claimBenefit(db, worker(early), programme);
    expect(await refusalOf(claimBenefit(db, worker(late, programme.closesAt), programme))).toContain('截止');
    expect(await claimBenefit(db, worker(early, programme.closesAt), programme)).toEqual(answer);
  });

  it('holds the yearly cap of a category over programmes that are claimed at the same time', async () => {
    const cap = { key: 'benefits.cap-culture', value: 12_000n, validFrom: '2020-01-01', source: '测试' };
    await inTransaction(db, (tx) => seedParameters(tx, region, { rows: [cap], now: testNow }));
    const { personIds } = await castMembers(db, 20);
    const plan = { category: 'culture', valueFen: 8_000n, quota: 20 } as const;
    const [one, two] = [await castProgramme(db, plan), await castProgramme(db, plan)];
    const asked = personIds.flatMap((id) =>
      [one, two].map((programme) => claimBenefit(db, worker(id), programme)),
    );
    const ends = await Promise.allSettled(asked);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    const { rows } = await pool.query(
      `SELECT max(used_fen)::int AS most FROM benefit_allowances WHERE category = 'culture'`,
    );
    expect(rows[0]).toEqual({ most: 8_000 });
  });
});
