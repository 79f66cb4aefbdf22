import { Secret } from 'otpauth';
import type { Act } from '../../../platform/actor.ts';
import { open, seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { type Session, updatePendingTotp } from '../session/session-store.ts';
import { hashRecoveryCode, makeRecoveryCodes } from './generate-recovery-codes.ts';
import { totpContext } from './pass-second-factor.ts';
import { saveSecondFactor } from './second-factor-store.ts';
import { acceptedStep } from './totp.ts';

/** The secret that this session is enrolling; made at the first look and the same until it is confirmed. */
export async function beginEnrolment(tx: Transaction, act: Act, session: Session): Promise<string> {
  if (session.pendingTotpSealed) return open(act.keys, totpContext, session.pendingTotpSealed);
  const secret = generateTotpSecret();
  await updatePendingTotp(tx, session.id, seal(act.keys, totpContext, secret));
  return secret;
}

/**
 * Turns the second factor on once a first code proves that the phone has it.
 * @returns the recovery codes, which are shown this once.
 * @throws Refused where the code is wrong.
 */
export async function confirmEnrolment(
  tx: Transaction,
  act: Act,
  input: { session: Session; accountId: string; code: string },
): Promise<string[]> {
  const { session, accountId, code } = input;
  const totpSealed = session.pendingTotpSealed ?? refuse('second-factor.not-begun');
  const secret = open(act.keys, totpContext, totpSealed);
  const lastStep =
    acceptedStep(secret, code, { now: act.now, lastStep: undefined }) ?? refuse('second-factor.wrong-code');
  const codes = makeRecoveryCodes();
  await saveSecondFactor(tx, accountId, {
    totpSealed,
    lastStep,
    recoveryHashes: codes.map(hashRecoveryCode),
  });
  await updatePendingTotp(tx, session.id, undefined);
  await recordAudit(tx, act, {
    word: 'second-factor.enrol',
    subject: { type: 'staff-account', id: accountId },
  });
  return codes;
}

/** A new shared secret, 160 bits in base32 (RFC 4226 §4). */
export function generateTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}
