import { describe, expect, it } from 'vitest';
import { actAs, testKeys, testNow } from '../../../test/act.ts';
import { testApp } from '../../../test/app.ts';
import { castOrganisation, castRegion } from '../../../test/cast.ts';
import { systemActor } from '../../platform/actor.ts';
import { generateKeys, open, seal } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { seedDemoAccounts } from './account/seed-demo-accounts.ts';
import { findStaffByUserName } from './account/staff-store.ts';
import { resealAccounts } from './reseal-accounts.ts';
import { roles } from './role.ts';
import { sweepJob } from './sweep-job.ts';
import { findOrCreateWorker } from './worker/sign-in-worker.ts';

const site = await testApp();
const { db, pool } = site;
const act = actAs(systemActor(castRegion));

describe('a change of keys', () => {
  const next = generateKeys(2);
  const ring = { activeVersion: 2, keys: new Map([...testKeys.keys, ...next.keys]) };

  it('finds workers under both keys meanwhile, and everything opens with the new key alone afterwards', async () => {
    const phones = ['13900000001', '13900000002', '13900000003'];
    const before = await Promise.all(
      phones.map((phone) => inTransaction(db, (tx) => findOrCreateWorker(tx, act, phone))),
    );
    await pool.query('UPDATE staff_accounts SET totp_sealed = $1 WHERE user_name = $2', [
      seal(testKeys, 'accounts.totp', 'SECRET'),
      'leader',
    ]);
    const during = await inTransaction(db, (tx) =>
      findOrCreateWorker(tx, { ...act, keys: ring }, '13900000002'),
    );
    expect(during.id).toBe(before[1]?.id);
    expect(await resealAccounts(db, ring, { batch: 2 })).toBe(3);
    expect(await resealAccounts(db, ring, { batch: 2 })).toBe(1);
    expect(await resealAccounts(db, ring, { batch: 2 })).toBe(0);
    const after = await inTransaction(db, (tx) =>
      findOrCreateWorker(tx, { ...act, keys: next }, '13900000003'),
    );
    expect(after.id).toBe(before[2]?.id);
    const { rows } = await pool.query("SELECT totp_sealed FROM staff_accounts WHERE user_name = 'leader'");
    expect(open(next, 'accounts.totp', rows[0].totp_sealed)).toBe('SECRET');
  });
});

describe('the nightly sweep', () => {
  it('forgets what has ended and nothing else, also when it runs twice', async () => {
    const client = await site.signInAs('leader');
    const ended = "UPDATE sessions SET expires_at = '2023-01-01' WHERE staff_account_id = $1";
    await site.signInAs('liaison');
    await pool.query(ended, [site.staff.liaison.id]);
    await pool.query("INSERT INTO throttles VALUES ('old', '2023-01-01', 3), ('new', $1, 3)", [testNow]);
    for (let n = 0; n < 2; n += 1) await sweepJob.run({ region: castRegion }, site.deps);
    expect((await client.get('/console/account')).status).toBe(200);
    expect(
      (await pool.query('SELECT 1 FROM sessions WHERE staff_account_id = $1', [site.staff.liaison.id]))
        .rowCount,
    ).toBe(0);
    expect((await pool.query('SELECT key FROM throttles')).rows).toEqual([{ key: 'new' }]);
  });
});

describe('the demo county', () => {
  it('gets one account for each role, inside at the first try', async () => {
    const region = '469005';
    const organisations = {
      'township-clerk': castOrganisation,
      'employer-contact': castOrganisation,
      liaison: castOrganisation,
      provider: castOrganisation,
    };
    const demo = actAs(systemActor(region));
    const made = await inTransaction(db, (tx) =>
      seedDemoAccounts(tx, demo, { region, password: 'Wenlan@2023', organisations }),
    );
    expect(made).toHaveLength(roles.length);
    expect(await findStaffByUserName(db, region, 'township-clerk')).toMatchObject({
      mustChangePassword: false,
      organisationId: castOrganisation,
    });
  });
});
