import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { unitOf } from '../event/event-policy.ts';
import { insertInvitation } from './invitation-store.ts';
import type { Wish } from './speaker.ts';
import { seals } from './speaker-seals.ts';

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
