import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { countThrottle, isThrottled } from '../../../accounts/index.ts';
import { isLookupCode, parseTakedownNumber } from '../notice/takedown.ts';
import { findTakedownByNumber } from '../notice/takedown-store.ts';

const MOST_GUESSES = 10;
const HOUR_SECONDS = 3_600;

export type FoundByCode =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly status: 404 | 429; readonly sentence: string };

/**
 * Finds a notice by number and code. Wrong codes are counted by caller and by number, in a transaction that commits,
 * so that nobody guesses eight digits.
 */
export async function findByCode(
  tx: Transaction,
  act: Act,
  asked: { number: string; code: string; address: string },
): Promise<FoundByCode> {
  const { region } = act.actor;
  const number = parseTakedownNumber(asked.number);
  const limits = [
    `takedown-code:${asked.address}`,
    `takedown-number:${region}:${number?.year}-${number?.sequence}`,
  ].map((key) => ({ key, limit: MOST_GUESSES, windowSeconds: HOUR_SECONDS }));
  for (const limit of limits)
    if (await isThrottled(tx, limit, act.now))
      return { ok: false, status: 429, sentence: '试的次数太多，请一小时以后再试，或者打电话询问。' };
  const found = number && (await findTakedownByNumber(tx, region, number));
  if (found && isLookupCode(found.id, asked.code)) return { ok: true, id: found.id };
  for (const limit of limits) await countThrottle(tx, limit, act.now);
  return { ok: false, status: 404, sentence: '编号或查询码不对，请核对回执。' };
}
