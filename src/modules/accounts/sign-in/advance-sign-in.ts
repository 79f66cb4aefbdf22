import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { lockStaff } from '../account/staff-store.ts';
import { mustChangePassword } from '../password/password-rule.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { makeSecretToken } from '../session/generate-token.ts';
import { nextStep, type SignInStep } from '../session/session.ts';
import { advanceSession, type Session } from '../session/session-store.ts';
import { noteSignIn, sessionClock } from './sign-in-staff.ts';

export interface Advanced {
  readonly token: string;
  readonly step: SignInStep;
  readonly expiresAt: Date;
}

/** After a step was taken: works out the next one, under a new token; the last one opens the console. */
export async function advanceSignIn(
  tx: Transaction,
  act: Act,
  done: { accountId: string; session: Session; secondFactorPassed: boolean },
): Promise<Advanced> {
  const { session, secondFactorPassed } = done;
  const account = (await lockStaff(tx, act.actor.region, done.accountId)) ?? refuseCommon('not-found');
  const policy = await loadPolicy(tx, account.region, shanghaiDate(act.now));
  const step = nextStep({
    hasSecondFactor: account.totpSealed !== undefined,
    secondFactorPassed,
    secondFactorRequired: policy.secondFactor === 'required',
    mustChangePassword: mustChangePassword(account, policy, act.now),
  });
  const { token, hash } = makeSecretToken();
  const clock = sessionClock(step, policy, act.now);
  await advanceSession(tx, session.tokenHash, {
    tokenHash: hash,
    step,
    secondFactorPassed,
    pendingTotpSealed: undefined,
    ...clock,
  });
  if (step === 'done')
    await noteSignIn(tx, act, { account, browser: { address: session.address, device: session.device } });
  return { token, step, expiresAt: clock.expiresAt };
}
