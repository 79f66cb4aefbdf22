import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { hashPassword } from '../password/hash-password.ts';
import { type Role, roleNames, roles, type ScopedRole } from '../role.ts';
import { createStaffAccount } from './create-account.ts';

/** Made-up people, one for each role. */
const demoNames: Readonly<Record<Role, string>> = {
  'system-admin': '符系统',
  'security-admin': '王安全',
  'audit-admin': '林审计',
  'rights-clerk': '陈经办',
  'rights-head': '吴部长',
  'care-clerk': '李帮扶',
  'care-head': '符部长',
  'culture-clerk': '麦文体',
  'talent-clerk': '黄技能',
  leader: '郑分管',
  chair: '王主席',
  'township-clerk': '谢乡镇',
  'employer-contact': '周单位',
  liaison: '曾联络',
  provider: '劳商户',
};

export interface DemoAccount {
  readonly id: string;
  readonly role: Role;
  readonly roleName: string;
  readonly userName: string;
  readonly name: string;
}

/**
 * One staff account for each role, user name = role, all with the same known password: for the demo county only.
 * @param input.organisations the organisation of each role that sees its own organisation only.
 */
export async function seedDemoAccounts(
  tx: Transaction,
  act: Act,
  input: { region: string; password: string; organisations: Readonly<Record<ScopedRole, string>> },
): Promise<DemoAccount[]> {
  const passwordHash = await hashPassword(input.password);
  const organisations: Partial<Record<Role, string>> = input.organisations;
  const made: DemoAccount[] = [];
  for (const role of roles) {
    const name = demoNames[role];
    const { id } = await createStaffAccount(tx, act, {
      region: input.region,
      userName: role,
      name,
      roles: [role],
      organisationId: organisations[role],
      passwordHash,
      mustChangePassword: false,
    });
    made.push({ id, role, roleName: roleNames[role], userName: role, name });
  }
  return made;
}
