import type { Db } from '../../../platform/db/database.ts';
import type { SecurityPolicy } from '../policies/security-policy.ts';
import { verifyPassword } from './hash-password.ts';
import { passwordProblems } from './password-rule.ts';
import { findFormerPasswords } from './password-store.ts';

/**
 * Everything wrong with a password that an account wants to take, as Chinese sentences: the rules, and whether it is
 * the present one or one of the last ones. Runs before the mutation, since comparing takes a tenth of a second each.
 */
export async function judgeNewPassword(
  db: Db,
  account: { readonly id: string; readonly userName: string; readonly passwordHash: string },
  wanted: { password: string; policy: SecurityPolicy },
): Promise<string[]> {
  const problems = passwordProblems(wanted.password, account.userName, wanted.policy);
  if (problems.length > 0) return problems;
  const former = await findFormerPasswords(db, account.id, wanted.policy.passwordHistory - 1);
  for (const hash of [account.passwordHash, ...former]) {
    if (await verifyPassword(wanted.password, hash))
      return [`不能与最近 ${wanted.policy.passwordHistory} 次用过的密码相同`];
  }
  return [];
}
