import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import type { Act, Actor } from '../../platform/actor.ts';
import { generateKeys } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { addParameter } from './add-parameter.ts';
import { findParameter, findParametersOn, listHistory } from './parameter-store.ts';
import { getAmountParameter, getFlagParameter } from './read-parameter.ts';
import { seedParameters } from './seed-parameters.ts';
import { verifyParameter } from './verify-parameter.ts';
import { withdrawParameter } from './withdraw-parameter.ts';

const { db } = await testDatabase();
const now = new Date('2023-11-02T01:30:00Z');

function actIn(region: string, role = 'rights-head'): Act {
  const actor: Actor = {
    kind: 'staff',
    id: 'a',
    name: '李部长',
    region,
    roles: [role],
    scopes: [],
    organisationId: undefined,
    personId: undefined,
  };
  return { actor, now, requestId: 'r', keys: generateKeys(), messenger: { send: async () => {} } };
}

async function add(region: string, validFrom: string, value: bigint): Promise<void> {
  await inTransaction(db, (tx) =>
    addParameter(tx, actIn(region), { key: 'wage', value, validFrom, source: '文件' }),
  );
}

describe('local values by date', () => {
  it('answers with the value of the day of the event', async () => {
    const region = '469001';
    await add(region, '2023-12-01', 185_000n);
    await add(region, '2021-12-01', 168_000n);
    const on = (day: string) => getAmountParameter(db, { region, key: 'wage', on: day });
    expect(await on('2021-11-30')).toBeUndefined();
    expect(await on('2021-12-01')).toBe(168_000n);
    expect(await on('2023-11-30')).toBe(168_000n);
    expect(await on('2023-12-01')).toBe(185_000n);
  });

  it('ends a value where the next one begins', async () => {
    const region = '469002';
    await add(region, '2021-12-01', 168_000n);
    await add(region, '2023-12-01', 185_000n);
    const [newer, older] = await listHistory(db, region, 'wage');
    expect(newer?.validTo).toBeUndefined();
    expect(older?.validTo).toBe('2023-12-01');
    expect((await findParametersOn(db, region, '2023-11-02')).get('wage')?.value).toBe(168_000n);
  });

  it('holds no longer than its own last day', async () => {
    const region = '469003';
    const value = { key: 'wage', value: 1n, validFrom: '2023-01-01', validTo: '2023-06-30', source: '文件' };
    await inTransaction(db, (tx) => addParameter(tx, actIn(region), value));
    expect(await findParameter(db, { region, key: 'wage', on: '2023-06-29' })).toBeDefined();
    expect(await findParameter(db, { region, key: 'wage', on: '2023-06-30' })).toBeUndefined();
  });

  it('refuses a second value from the same day, also when both are added at once', async () => {
    const region = '469004';
    const outcomes = await Promise.allSettled([1n, 2n, 3n].map((value) => add(region, '2023-01-01', value)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listHistory(db, region, 'wage')).toHaveLength(1);
  });

  it('is unverified until somebody confirms it, once', async () => {
    const region = '469005';
    await add(region, '2023-01-01', 1n);
    const [parameter] = await listHistory(db, region, 'wage');
    expect(parameter?.verified).toBe(false);
    const verify = () =>
      inTransaction(db, (tx) =>
        verifyParameter(tx, actIn(region), { id: parameter?.id ?? '', source: '琼府〔2023〕1号' }),
      );
    await verify();
    expect((await listHistory(db, region, 'wage'))[0]).toMatchObject({
      verified: true,
      source: '琼府〔2023〕1号',
    });
    await expect(verify()).rejects.toMatchObject({ code: 'parameter.already-verified' });
  });

  it('lets the earlier value run on when a wrong one is withdrawn, and keeps the reason', async () => {
    const region = '469006';
    await add(region, '2021-01-01', 1n);
    await add(region, '2023-01-01', 999n);
    const [wrong] = await listHistory(db, region, 'wage');
    await inTransaction(db, (tx) =>
      withdrawParameter(tx, actIn(region), { id: wrong?.id ?? '', reason: '多写了两位' }),
    );
    expect(await getAmountParameter(db, { region, key: 'wage', on: '2023-06-01' })).toBe(1n);
    const trail = await db.selectFrom('audit_events').selectAll().where('region_code', '=', region).execute();
    expect(trail.find(({ word }) => word === 'parameter.withdraw')).toMatchObject({ reason: '多写了两位' });
  });

  it('is changed by nobody but those who answer for it', async () => {
    const act = actIn('469007', 'rights-clerk');
    const value = { key: 'wage', value: 1n, validFrom: '2023-01-01', source: '文件' };
    await expect(inTransaction(db, (tx) => addParameter(tx, act, value))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps what a county changed when the first values are seeded again', async () => {
    const region = '469008';
    await add(region, '2023-01-01', 5n);
    const rows = [{ key: 'wage', value: 7n, validFrom: '2023-01-01', source: '初始' }];
    await inTransaction(db, (tx) => seedParameters(tx, region, { rows, now }));
    expect(await getAmountParameter(db, { region, key: 'wage', on: '2023-01-01' })).toBe(5n);
  });

  it('falls back where a switch was never decided', async () => {
    expect(await getFlagParameter(db, { region: '469009', key: 'x', on: '2023-01-01', fallback: true })).toBe(
      true,
    );
  });
});
