import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { type StaffAccount, staffActor } from '../account/staff-account.ts';
import { lockStaff, updateLastSignIn } from '../account/staff-store.ts';
import { mustChangePassword } from '../password/password-rule.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import type { SecurityPolicy } from '../policies/security-policy.ts';
import { makeSecretToken } from '../session/generate-token.ts';
import { type Browser, nextStep, PENDING_SECONDS, type SignInStep } from '../session/session.ts';
import { insertSession } from '../session/session-store.ts';
import { addressThrottle, nameThrottle, type PasswordCheck } from './check-password.ts';
import { failAccount } from './fail-account.ts';
import { isLocked } from './lockout.ts';
import { countThrottle, isThrottled } from './throttle-store.ts';

export type SignInOutcome =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'open'; readonly token: string; readonly step: SignInStep; readonly expiresAt: Date };

/**
 * Opens a session for a right password, up to the next step; counts a wrong one.
 * Answers with a value, never a refusal: failures must stay written.
 */
export async function signInStaff(
  tx: Transaction,
  act: Act,
  input: { check: PasswordCheck; browser: Browser },
): Promise<SignInOutcome> {
  const { check, browser } = input;
  if (check.kind === 'throttled') return { kind: 'throttled' };
  const policy = await loadPolicy(tx, act.actor.region, shanghaiDate(act.now));
  if (check.kind === 'unknown') return failUnknown(tx, act, { userName: check.userName, browser, policy });
  const account = await lockStaff(tx, act.actor.region, check.accountId);
  if (!account) return { kind: 'wrong' };
  if (isLocked(account, act.now)) return { kind: 'locked', seconds: policy.lockoutSeconds };
  if (!check.matches || account.passwordHash !== check.passwordHash) {
    await countThrottle(tx, addressThrottle(browser.address), act.now);
    return failAccount(tx, act, { account, policy });
  }
  return openSession(tx, act, { account, policy, browser });
}

async function failUnknown(
  tx: Transaction,
  act: Act,
  given: { userName: string; browser: Browser; policy: SecurityPolicy },
): Promise<SignInOutcome> {
  const { lockoutTries: tries, lockoutSeconds: seconds } = given.policy;
  const throttle = nameThrottle({ region: act.actor.region, userName: given.userName }, { tries, seconds });
  if (await isThrottled(tx, throttle, act.now)) return { kind: 'locked', seconds };
  await countThrottle(tx, addressThrottle(given.browser.address), act.now);
  await countThrottle(tx, throttle, act.now);
  await recordAudit(tx, act, {
    word: 'session.refuse',
    subject: { type: 'user-name', id: given.userName.slice(0, 64) },
    detail: { why: 'unknown', address: given.browser.address },
  });
  return (await isThrottled(tx, throttle, act.now)) ? { kind: 'locked', seconds } : { kind: 'wrong' };
}

async function openSession(
  tx: Transaction,
  act: Act,
  found: { account: StaffAccount; policy: SecurityPolicy; browser: Browser },
): Promise<SignInOutcome> {
  const { account, policy, browser } = found;
  const step = nextStep({
    hasSecondFactor: account.totpSealed !== undefined,
    secondFactorPassed: false,
    secondFactorRequired: policy.secondFactor === 'required',
    mustChangePassword: mustChangePassword(account, policy, act.now),
  });
  const { token, hash } = makeSecretToken();
  const lasting = sessionClock(step, policy, act.now);
  const session = {
    tokenHash: hash,
    id: newId(),
    step,
    secondFactorPassed: false,
    pendingTotpSealed: undefined,
    createdAt: act.now,
  };
  await insertSession(tx, { ...session, ...lasting, ...browser }, { staffAccountId: account.id });
  if (step === 'done') await noteSignIn(tx, act, { account, browser });
  return { kind: 'open', token, step, expiresAt: lasting.expiresAt };
}

/** How long a session lasts: minutes while the sign-in is under way, then as the policy says. */
export function sessionClock(step: SignInStep, policy: SecurityPolicy, now: Date) {
  const seconds = step === 'done' ? policy.sessionSeconds : PENDING_SECONDS;
  const idleSeconds = step === 'done' ? policy.idleSeconds : PENDING_SECONDS;
  return { lastSeenAt: now, expiresAt: new Date(now.getTime() + seconds * 1_000), idleSeconds };
}

/** Writes down that somebody is in: last sign-in, failures forgotten, audit row. */
export async function noteSignIn(
  tx: Transaction,
  act: Act,
  entered: { account: StaffAccount; browser: Browser },
): Promise<void> {
  await updateLastSignIn(tx, entered.account.id, act.now);
  await recordAudit(
    tx,
    { ...act, actor: staffActor(entered.account) },
    {
      word: 'session.open',
      subject: { type: 'staff-account', id: entered.account.id },
      detail: { ...entered.browser },
    },
  );
}
