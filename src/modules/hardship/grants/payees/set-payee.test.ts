import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { hasAccount, makeHousehold, REGION, setParameters } from '../../../../../test/grant-cast.ts';
import { listPayees } from './payee-store.ts';

const { db } = await testDatabase();
await setParameters(db);

describe('an account', () => {
  it('is one at a time, also for clerks who type at once; the last one stands', async () => {
    const { fileId } = await makeHousehold(db);
    const cards = ['6217000000000000', '6217000000000001', '6217000000000002', '6217000000000003'];
    await Promise.all(cards.map((card) => hasAccount(db, fileId, { card })));
    const payees = await listPayees(db, { region: REGION, fileId });
    expect(payees).toHaveLength(4);
    expect(payees.filter((one) => one.replacedAt === undefined)).toHaveLength(1);
  });
});
