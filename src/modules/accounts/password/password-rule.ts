import type { SecurityPolicy } from '../policies/security-policy.ts';

const DAY_MS = 86_400_000;
const LONGEST = 128;
const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Kinds of characters used: capital letters, small letters, digits, signs (any other character). */
export function characterClasses(password: string): number {
  return classes.filter((kind) => kind.test(password)).length;
}

/**
 * Everything that is wrong with a new password, as Chinese sentences; empty when it is fine.
 * Lengths count characters. Source: GB/T 22239-2019 level 3, 身份鉴别 a (复杂度).
 */
export function passwordProblems(password: string, userName: string, policy: SecurityPolicy): string[] {
  const problems: string[] = [];
  const length = [...password].length;
  if (length < policy.passwordMinLength) problems.push(`密码至少 ${policy.passwordMinLength} 位`);
  if (length > LONGEST) problems.push(`密码最多 ${LONGEST} 位`);
  if (characterClasses(password) < policy.passwordMinClasses) {
    problems.push(`密码须含大写字母、小写字母、数字、符号中的至少 ${policy.passwordMinClasses} 类`);
  }
  if (userName !== '' && password.toLowerCase().includes(userName.toLowerCase()))
    problems.push('密码不能包含用户名');
  return problems;
}

/** True where the password has reached its greatest age (定期更换) or was given by an administrator. */
export function mustChangePassword(
  account: { readonly passwordChangedAt: Date; readonly mustChangePassword: boolean },
  policy: SecurityPolicy,
  now: Date,
): boolean {
  if (account.mustChangePassword) return true;
  return now.getTime() - account.passwordChangedAt.getTime() >= policy.passwordMaxAgeDays * DAY_MS;
}
