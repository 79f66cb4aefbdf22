import type { Act } from '../../../platform/actor.ts';
import { open } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { StaffAccount } from '../account/staff-account.ts';
import { lockStaff } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import type { Session } from '../session/session-store.ts';
import { type Advanced, advanceSignIn } from '../sign-in/advance-sign-in.ts';
import { failAccount } from '../sign-in/fail-account.ts';
import { isLocked } from '../sign-in/lockout.ts';
import { hashRecoveryCode } from './generate-recovery-codes.ts';
import { spendRecoveryCode, updateLastStep } from './second-factor-store.ts';
import { acceptedStep } from './totp.ts';

export const totpContext = 'accounts.totp';

export type CodeOutcome =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'passed'; readonly next: Advanced };

/** Takes the one-time code (or a recovery code) of a sign-in under way; wrong ones count towards the lock. */
export async function passSecondFactor(
  tx: Transaction,
  act: Act,
  input: { session: Session; accountId: string; code: string },
): Promise<CodeOutcome> {
  if (input.session.step !== 'code') refuse('session.wrong-step');
  const account = (await lockStaff(tx, act.actor.region, input.accountId)) ?? refuse('account.not-found');
  const policy = await loadPolicy(tx, account.region, shanghaiDate(act.now));
  if (isLocked(account, act.now)) return { kind: 'locked', seconds: policy.lockoutSeconds };
  if (!(await isRightCode(tx, act, { account, code: input.code })))
    return failAccount(tx, act, { account, policy });
  const { session, accountId } = input;
  return {
    kind: 'passed',
    next: await advanceSignIn(tx, act, { accountId, session, secondFactorPassed: true }),
  };
}

async function isRightCode(
  tx: Transaction,
  act: Act,
  given: { account: StaffAccount; code: string },
): Promise<boolean> {
  const { account, code } = given;
  if (account.totpSealed === undefined) return false;
  const secret = open(act.keys, totpContext, account.totpSealed);
  const step = acceptedStep(secret, code, { now: act.now, lastStep: account.totpLastStep });
  if (step === undefined)
    return spendRecoveryCode(tx, account.id, { hash: hashRecoveryCode(code), now: act.now });
  await updateLastStep(tx, account.id, step);
  return true;
}
