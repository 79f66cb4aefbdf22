import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { type Part, partNames } from '../notice/missing-parts.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';
import { tellParty } from './tell-party.ts';

/**
 * 要求补正: names what is missing; the sender reads it on their page and by mail.
 * @throws Refused 404, 403, 409
 */
export async function askMore(
  tx: Transaction,
  act: Act,
  input: OnTakedown & { missing: readonly Part[]; note: string | undefined },
): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'ask-more' });
  const words = [input.missing.map((part) => partNames[part]).join('；'), input.note]
    .filter(Boolean)
    .join('。');
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.ask-more',
    change: { status: next, missing: input.missing },
    note: `请补齐：${words}`,
  });
  await tellParty(tx, act, { takedown, template: 'takedown.incomplete', words: `请补齐：${words}。` });
}
