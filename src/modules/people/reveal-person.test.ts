import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { mobileNumber, residentNumber } from '../../../test/numbers.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { registerPerson } from './register-people.ts';
import { revealPerson } from './reveal-person.ts';

const { db } = await testDatabase();
const region = '469024';
const clerk = actAs(staffActor(region, 'rights-clerk'));
const number = residentNumber(1);
const { id: personId } = await inTransaction(db, (tx) =>
  registerPerson(tx, clerk, {
    name: '符阿妹',
    identityType: 'resident-id',
    identityNumber: number,
    phone: mobileNumber(1),
  }),
);
const request = { personId, fields: ['identity'] as const, reason: '打印工资发放签字表' };

describe('seeing a whole number', () => {
  it('shows only what was asked for and writes down who, what and why', async () => {
    const seen = await inTransaction(db, (tx) => revealPerson(tx, clerk, request));
    expect(seen).toEqual({ identityNumber: number, phone: undefined, bankCard: undefined });
    const [event] = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('word', '=', 'person.reveal')
      .execute();
    expect(event).toMatchObject({ subject_id: personId, actor_name: '王经办', reason: '打印工资发放签字表' });
    expect(event?.detail).toEqual({ fields: ['identity'] });
  });

  it('needs a reason', async () => {
    const vague = { ...request, reason: ' 看 ' };
    await expect(inTransaction(db, (tx) => revealPerson(tx, clerk, vague))).rejects.toMatchObject({
      code: 'person.reason-needed',
    });
  });

  it.each(['leader', 'system-admin', 'security-admin', 'audit-admin', 'liaison', 'employer-contact'])(
    'is not for %s',
    async (role) => {
      const act = actAs(staffActor(region, role));
      await expect(inTransaction(db, (tx) => revealPerson(tx, act, request))).rejects.toMatchObject({
        code: 'forbidden',
      });
    },
  );

  it('finds nobody of another county', async () => {
    const act = actAs(staffActor('469025', 'rights-clerk'));
    await expect(inTransaction(db, (tx) => revealPerson(tx, act, request))).rejects.toMatchObject({
      code: 'not-found',
    });
    const unknown = { ...request, personId: newId() };
    await expect(inTransaction(db, (tx) => revealPerson(tx, clerk, unknown))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
