import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { countThrottle, isThrottled } from '../../../accounts/index.ts';
import { insertCounter } from '../notice/counter-store.ts';
import { findTakedownByNumber } from '../notice/takedown-store.ts';
import { type Party, partyLabel } from '../party/party.ts';
import { sealParty } from '../party/seal-party.ts';
import { refuse } from '../takedown-refusals.ts';
import { openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';

export interface NewCounter {
  readonly number: { readonly year: number; readonly sequence: number };
  readonly party: Party;
  readonly address: string;
}

const MOST_OF_ADDRESS = 20;
const DAY_SECONDS = 86_400;

/**
 * 书面说明（反通知）: whoever offered the work says that it infringes nothing and asks to put it back
 * (信息网络传播权保护条例 §16). A clerk looks at who writes before anything comes back.
 * @throws Refused 404 where no forwarded notice has the number, 429.
 */
export async function submitCounter(tx: Transaction, act: Act, input: NewCounter): Promise<{ id: string }> {
  const limit = {
    key: `takedown-counter:${input.address}`,
    limit: MOST_OF_ADDRESS,
    windowSeconds: DAY_SECONDS,
  };
  if (await isThrottled(tx, limit, act.now)) refuse('takedown.many-from-you');
  await countThrottle(tx, limit, act.now);
  const found = await findTakedownByNumber(tx, act.actor.region, input.number);
  if (found?.status !== 'forwarded') return refuse('takedown.no-such-number');
  const { takedown, next } = await openTakedown(tx, act, { id: found.id, act: 'counter' });
  const id = newId();
  await insertCounter(tx, takedown, {
    id,
    partyKind: input.party.kind,
    partyLabel: partyLabel(input.party),
    partySealed: sealParty(act.keys, input.party),
    filedAt: act.now,
  });
  await saveTakedown(tx, act, { takedown, word: 'takedown.counter', change: { status: next } });
  return { id };
}
