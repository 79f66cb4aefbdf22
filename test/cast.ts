import { randomBytes } from 'node:crypto';
import { staffActor as actorOf } from '../src/modules/accounts/account/staff-account.ts';
import { insertStaff } from '../src/modules/accounts/account/staff-store.ts';
import { hashPassword } from '../src/modules/accounts/password/hash-password.ts';
import { seedSecurityPolicy } from '../src/modules/accounts/policies/policy-store.ts';
import { needsOrganisation, type Role, roleNames, roles } from '../src/modules/accounts/role.ts';
import { saveRegion } from '../src/modules/orgs/index.ts';
import type { Actor } from '../src/platform/actor.ts';
import type { Db, Transaction } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { newId } from '../src/platform/id.ts';

/** The county in which the cast lives. */
export const castRegion = '469024';
/** Every member of staff in the cast signs in with his role as user name and this password. */
export const castPassword = 'Wenlan@2023';
/** Phone numbers of the two workers. */
export const castPhones = { fuAmei: '13800000001', wangDage: '13800000002' } as const;
/** The organisation of those who see their own organisation only. */
export const castOrganisation = '01890000-0000-7000-8000-00000000c0de';

export type Staff = Readonly<Record<Role, Actor>>;

let passwordHash: Promise<string> | undefined;

/** One member of staff for each role, in a county whose second factor is off; all made up. */
export async function castStaff(db: Db, now: Date): Promise<Staff> {
  // One slow hash for all tests of a file.
  passwordHash ??= hashPassword(castPassword);
  const hash = await passwordHash;
  return inTransaction(db, async (tx) => {
    await makeCounty(tx, now);
    const made = new Map<Role, Actor>();
    for (const role of roles) made.set(role, await makeStaff(tx, role, { hash, now }));
    return Object.fromEntries(made) as Staff;
  });
}

async function makeCounty(tx: Transaction, now: Date): Promise<void> {
  const county = {
    code: castRegion,
    name: '临高县',
    unionName: '临高县总工会',
    isDemo: false,
    hostNames: [],
  };
  await saveRegion(tx, county);
  await seedSecurityPolicy(tx, castRegion, { secondFactor: 'off', now });
}

async function makeStaff(tx: Transaction, role: Role, made: { hash: string; now: Date }): Promise<Actor> {
  const account = {
    id: newId(),
    region: castRegion,
    userName: role,
    name: `演员${roleNames[role]}`,
    roles: [role],
    organisationId: needsOrganisation([role]) ? castOrganisation : undefined,
    passwordHash: made.hash,
    mustChangePassword: false,
    createdAt: made.now,
  };
  await insertStaff(tx, account);
  return actorOf(account);
}

/** A name that no other test uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(4).toString('hex')}`;
}
