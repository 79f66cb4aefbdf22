import { describe, expect, it } from 'vitest';
import { staffActor, testKeys, testNow } from '../../../test/act.ts';
import {
  castMembers,
  castProgramme,
  castProvider,
  clerk,
  head,
  region,
  worker,
} from '../../../test/benefits-cast.ts';
import { testDatabase } from '../../../test/database.ts';
import { moduleApp } from '../../../test/module-app.ts';
import { type Actor, publicActor } from '../../platform/actor.ts';
import { generateKeys, type KeyRing } from '../../platform/crypto.ts';
import { newId } from '../../platform/id.ts';
import { findOrganisation } from '../orgs/index.ts';
import { claimBenefit } from './claims/claim-benefit.ts';
import { formatCode, parseCode } from './claims/claim-code.ts';
import { findOwnClaim } from './claims/claim-store.ts';
import { openCode } from './claims/seal-code.ts';
import { benefitsModule } from './index.ts';
import type { Programme } from './programmes/programme.ts';
import { resealBenefits } from './reseal-benefits.ts';

const { db, pool } = await testDatabase();
const app = moduleApp(db, [benefitsModule]);
const visitor = publicActor(region);

function tillActor(organisationId: string): Actor {
  return { ...staffActor(region, 'provider'), id: newId(), organisationId };
}

/** A worker who has the programme's benefit, and the code. */
async function winner(programme: Programme) {
  const { personIds } = await castMembers(db, 1);
  const act = worker(personIds[0] ?? '');
  await claimBenefit(db, act, programme);
  const claim = await findOwnClaim(db, { region, programmeId: programme.id, personId: personIds[0] ?? '' });
  if (!claim?.saltSealed) throw new Error('not granted');
  return {
    actor: act.actor,
    claim,
    code: openCode(testKeys, { id: claim.id, saltSealed: claim.saltSealed }),
  };
}

describe('a programme in the console', () => {
  it('is drafted by one, approved by another, announced, and seen by everybody only then', async () => {
    const provider = (await findOrganisation(db, region, await castProvider(db)))?.name ?? '';
    const fields = {
      name: '夏日清凉包',
      category: 'seasonal',
      mode: 'first-come',
      what: '清凉包一份',
      value: '50',
      fundSource: '工会经费',
      quota: '20',
      memberOn: '2023-10-31',
      sex: 'any',
      opensOn: '2023-11-10',
      opensTime: '09:00',
      closesOn: '2023-11-12',
      closesTime: '18:00',
      redeemUntil: '2023-12-31',
      provider,
      howToUse: '出示券码',
    };
    const wrong = await app.post(clerk.actor, '/console/benefits/new', {
      ...fields,
      provider: '没有的单位',
      sex: 'female',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('依据')]);
    const unknown = await app.post(clerk.actor, '/console/benefits/new', {
      ...fields,
      provider: '没有的单位',
    });
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('名册中没有这个单位')]);
    const made = await app.post(clerk.actor, '/console/benefits/new', fields);
    expect(made.status).toBe(303);
    const id = made.location.split('/').at(-1) ?? '';
    expect((await app.get(visitor, `/benefits/${region}/${id}`)).status).toBe(404);
    const own = await app.post({ ...clerk.actor, roles: ['care-head'] }, `${made.location}/approve`, {
      version: '1',
    });
    expect([own.status, own.text]).toEqual([403, expect.stringContaining('起草人以外')]);
    expect((await app.post(head.actor, `${made.location}/approve`, { version: '9' })).status).toBe(409);
    expect((await app.post(head.actor, `${made.location}/approve`, { version: '1' })).status).toBe(303);
    expect((await app.post(clerk.actor, `${made.location}/announce`, { version: '2' })).status).toBe(303);
    // The page keeps a programme for a second; this one was not there when it was asked for first.
    const page = await app.get(publicActor(region), `/benefits`);
    expect(page.text).toContain('夏日清凉包');
    expect((await app.get(clerk.actor, made.location)).text).toContain('已发名额');
  });
});

describe('claims at the doors', () => {
  it('lead to the code, which nobody else can open', async () => {
    const programme = await castProgramme(db);
    const { personIds } = await castMembers(db, 2);
    const [one, other] = [worker(personIds[0] ?? '').actor, worker(personIds[1] ?? '').actor];
    const answer = await app.post(one, `/benefits/${region}/${programme.id}/claim`);
    expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/my/benefits/')]);
    const again = await app.post(one, `/benefits/${region}/${programme.id}/claim`);
    expect(again.location).toBe(answer.location);
    expect((await app.get(one, answer.location)).text).toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect((await app.get(one, `${answer.location}/print`)).status).toBe(200);
    expect((await app.get(other, answer.location)).status).toBe(404);
    expect((await app.get(one, '/my/benefits')).text).toContain('待使用');
    expect((await app.post(one, `/benefits/110101/${programme.id}/claim`)).status).toBe(404);
  });

  it('tell who comes too late, and who comes too early when to come', async () => {
    const programme = await castProgramme(db, { quota: 1 });
    await winner(programme);
    const { personIds } = await castMembers(db, 1);
    const late = worker(personIds[0] ?? '').actor;
    const answer = await app.post(late, `/benefits/${region}/${programme.id}/claim`);
    expect((await app.get(late, answer.location)).text).toContain('这次没有领到');
    const soon = await castProgramme(db, { opensAt: new Date(testNow.getTime() + 60_000) });
    const early = await app.post(late, `/benefits/${region}/${soon.id}/claim`);
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('还没有开始')]);
    expect(early.document.querySelector('form[data-submit-after="60"]')).not.toBeNull();
    const nobody = { ...late, personId: undefined };
    expect((await app.post(nobody, `/benefits/${region}/${programme.id}/claim`)).text).toContain('职工档案');
  });
});

describe('the till', () => {
  it('takes a code once, at two tills and with two clicks, and only its own programmes', async () => {
    const programme = await castProgramme(db);
    const { code } = await winner(programme);
    const [till, second] = [tillActor(programme.providerId), tillActor(programme.providerId)];
    const stranger = tillActor(await castProvider(db));
    const typed = formatCode(code).toLowerCase();
    expect((await app.post(stranger, '/console/till/check', { code })).text).toContain('没有这个券码');
    expect((await app.post(stranger, '/console/till/redeem', { code })).status).toBe(409);
    expect((await app.post(till, '/console/till/check', { code: typed })).text).toContain('可以使用');
    const requestId = newId();
    const both = await Promise.all([
      app.post(till, '/console/till/redeem', { code, _requestId: requestId }),
      app.post(till, '/console/till/redeem', { code, _requestId: requestId }),
      app.post(second, '/console/till/redeem', { code }),
    ]);
    const standing = await pool.query(`SELECT 1 FROM benefit_redemptions WHERE programme_id = $1`, [
      programme.id,
    ]);
    expect(standing.rows).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409).length).toBeGreaterThan(0);
    expect((await app.post(till, '/console/till/check', { code })).text).toContain('已于');
  });

  it('undoes a redemption on the same day with a reason, and the code is good again', async () => {
    const programme = await castProgramme(db);
    const { code } = await winner(programme);
    const till = tillActor(programme.providerId);
    const done = await app.post(till, '/console/till/redeem', { code });
    const id = new URLSearchParams(done.location.split('?')[1]).get('done') ?? '';
    expect((await app.get(till, done.location)).text).toContain('已核销');
    expect((await app.post(till, `/console/till/${id}/void`, {})).status).toBe(422);
    const stranger = tillActor(await castProvider(db));
    expect((await app.post(stranger, `/console/till/${id}/void`, { reason: '点错' })).status).toBe(404);
    expect((await app.post(till, `/console/till/${id}/void`, { reason: '点错' })).status).toBe(303);
    expect((await app.post(till, `/console/till/${id}/void`, { reason: '点错' })).status).toBe(409);
    expect((await app.post(till, '/console/till/redeem', { code })).status).toBe(303);
    await pool.query(`UPDATE benefit_redemptions SET redeemed_on = '2023-11-01' WHERE programme_id = $1`, [
      programme.id,
    ]);
    const later = await pool.query(
      `SELECT id FROM benefit_redemptions WHERE programme_id = $1 AND voided_at IS NULL`,
      [programme.id],
    );
    const late = await app.post(till, `/console/till/${later.rows[0].id}/void`, { reason: '点错' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('只有当天')]);
  });

  it('refuses a code after its last day', async () => {
    const programme = await castProgramme(db, { redeemUntil: '2023-11-02' });
    const { code } = await winner(programme);
    await pool.query(`UPDATE benefit_claims SET redeem_until = '2023-11-01' WHERE programme_id = $1`, [
      programme.id,
    ]);
    const till = tillActor(programme.providerId);
    expect((await app.post(till, '/console/till/redeem', { code })).text).toContain('已经过期');
  });

  it('reads a code however it was typed', () => {
    expect(parseCode(' abcde-fghjk ')).toBe('ABCDEFGHJK');
    expect(parseCode('ＡＢＣＤＥ ＦＧＨＪＫ')).toBe('ABCDEFGHJK');
    expect(parseCode('ABCDE-FGHI0')).toBeUndefined();
    expect(parseCode("'; DROP TABLE")).toBeUndefined();
  });
});

describe('settlements', () => {
  it('sum a month that has ended, once, for the provider to see and sign', async () => {
    const programme = await castProgramme(db, { valueFen: 12_345n });
    const { code } = await winner(programme);
    const till = tillActor(programme.providerId);
    await app.post(till, '/console/till/redeem', { code });
    const month = { providerId: programme.providerId, month: '2023-10' };
    expect(
      (await app.post(clerk.actor, '/console/benefit-settlements', { ...month, month: '2023-11' })).text,
    ).toContain('还没有结束');
    await pool.query(`UPDATE benefit_redemptions SET redeemed_on = '2023-10-20' WHERE programme_id = $1`, [
      programme.id,
    ]);
    const made = await app.post(clerk.actor, '/console/benefit-settlements', month);
    expect(made.status).toBe(303);
    expect((await app.post(clerk.actor, '/console/benefit-settlements', month)).status).toBe(409);
    const print = await app.get(till, `${made.location}/print`);
    expect(print.text).toContain('人民币壹佰贰拾叁元肆角伍分');
    expect((await app.get(tillActor(await castProvider(db)), made.location)).status).toBe(404);
    expect((await app.get(clerk.actor, `${made.location}/export`)).status).toBe(200);
    expect((await app.post(clerk.actor, `${made.location}/pay`, { paidOn: '2023-11-01' })).status).toBe(303);
    expect((await app.post(clerk.actor, `${made.location}/pay`, { paidOn: '2023-11-01' })).status).toBe(422);
  });
});

describe('members who never had a benefit', () => {
  it('are listed until they are reached', async () => {
    const { personIds, unionId } = await castMembers(db, 3);
    const programme = await castProgramme(db);
    const union = (await findOrganisation(db, region, unionId))?.name ?? '';
    const address = `/console/unreached-members?union=${encodeURIComponent(union)}`;
    const rows = async () =>
      (await app.get(clerk.actor, address)).document.querySelectorAll('tbody tr').length;
    expect(await rows()).toBe(3);
    await claimBenefit(db, worker(personIds[0] ?? ''), programme);
    expect(await rows()).toBe(2);
    expect((await app.get(clerk.actor, '/console/unreached-members/export?format=csv')).status).toBe(200);
  });
});

describe('a rotation of keys', () => {
  it('leaves every code as it was', async () => {
    const programme = await castProgramme(db);
    const { code, claim } = await winner(programme);
    const fresh = generateKeys(2);
    const both: KeyRing = { activeVersion: 2, keys: new Map([...testKeys.keys, ...fresh.keys]) };
    while ((await resealBenefits(db, both, { region, batch: 50 })) > 0);
    const after = await findOwnClaim(db, { region, programmeId: programme.id, personId: claim.personId });
    expect(openCode(fresh, { id: claim.id, saltSealed: after?.saltSealed ?? '' })).toBe(code);
  });
});
