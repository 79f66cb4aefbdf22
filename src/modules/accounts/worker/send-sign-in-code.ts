import { randomInt } from 'node:crypto';
import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { countThrottle, isThrottled, type Throttle } from '../sign-in/throttle-store.ts';
import { maskMobileNumber } from './mobile-number.ts';
import { codeHash, phoneIndex } from './phone-identity.ts';
import { afterSending, judgeSending, type SendAnswer } from './sign-in-code.ts';
import { lockCodeState, saveCodeState } from './sign-in-code-store.ts';

/** SMS cost money and annoy: at most 30 an hour from one address, whatever the numbers. */
function senderThrottle(address: string): Throttle {
  return { key: `code-address:${address}`, limit: 30, windowSeconds: 3_600 };
}

/**
 * Sends a one-time code to a phone number. The answer is the same for known and unknown numbers.
 * @param input.phone 11 digits.
 */
export async function sendSignInCode(
  tx: Transaction,
  act: Act,
  input: { phone: string; address: string },
): Promise<SendAnswer> {
  const { now, keys, actor } = act;
  const throttle = senderThrottle(input.address);
  if (await isThrottled(tx, throttle, now)) return { kind: 'too-many' };
  const today = shanghaiDate(now);
  const policy = await loadPolicy(tx, actor.region, today);
  const index = phoneIndex(keys, input.phone);
  const state = await lockCodeState(tx, index, today);
  const answer = judgeSending(state, policy, { now, today });
  if (answer.kind !== 'send') return answer;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await saveCodeState(tx, index, afterSending(state, codeHash(keys, input.phone, code), { now, today }));
  await countThrottle(tx, throttle, now);
  await act.messenger.send(tx, {
    region: actor.region,
    channel: 'sms',
    to: input.phone,
    template: 'accounts.sign-in-code',
    now,
    values: { code, minutes: String(Math.floor(policy.codeSeconds / 60)) },
  });
  await recordAudit(tx, act, {
    word: 'sign-in-code.send',
    subject: { type: 'phone', id: maskMobileNumber(input.phone) },
  });
  return answer;
}
