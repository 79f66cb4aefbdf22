import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { countThrottle, isThrottled } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { unitOf } from '../event/event-policy.ts';
import { refuse } from '../event-refusals.ts';
import { insertInvitation } from './invitation-store.ts';
import type { Wish } from './speaker.ts';
import { seals } from './speaker-seals.ts';

const DAY_SECONDS = 86_400;
/** One school asks for a few classes; nobody asks for more than this in a day. */
const MOST_OF_ADDRESS = 10;
/** More than a department can ring back in a day. */
const MOST_OF_COUNTY = 60;

/**
 * The same from the web form, which anybody may fill in without an account: limited, so that a script does not bury
 * the department's list.
 * @throws Refused 429.
 */
export async function askSpeakerOnline(
  tx: Transaction,
  act: Act,
  input: { wish: Wish; address: string },
): Promise<{ id: string }> {
  const window = { windowSeconds: DAY_SECONDS };
  const limits = [
    { key: `speaker-address:${input.address}`, limit: MOST_OF_ADDRESS, ...window },
    { key: `speaker-county:${act.actor.region}`, limit: MOST_OF_COUNTY, ...window },
  ];
  for (const limit of limits) {
    if (await isThrottled(tx, limit, act.now)) refuse('speakers.many-asked');
    await countThrottle(tx, limit, act.now);
  }
  return askSpeaker(tx, act, input.wish);
}

/** 邀请宣讲: a school, firm, agency or community says topic, days and whom to ring; nobody needs to sign in. */
export async function askSpeaker(tx: Transaction, act: Act, wish: Wish): Promise<{ id: string }> {
  const id = newId();
  await insertInvitation(tx, act.actor.region, {
    id,
    wish,
    organisationId: unitOf(act.actor),
    sealed: {
      contact: seal(act.keys, seals.hostContact, wish.contact),
      phone: seal(act.keys, seals.hostPhone, wish.phone),
    },
    now: act.now,
  });
  await recordAudit(tx, act, {
    word: 'speaker.ask',
    subject: { type: 'speaker-invitation', id },
    detail: { kind: wish.hostKind, days: wish.days },
  });
  return { id };
}
