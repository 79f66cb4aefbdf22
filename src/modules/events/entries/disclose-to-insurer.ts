import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { recordDisclosure } from '../../people/index.ts';
import { mayKeepEvents } from '../event/event-policy.ts';
import { findEvent } from '../event/event-store.ts';
import type { SealedEntry } from './entry.ts';
import { listEntries, listSealed } from './entry-store.ts';
import { openEntry } from './seal-entry.ts';

/** One line of the insurer's list, in clear. */
export type InsuredPerson = SealedEntry & { readonly name: string };

/**
 * 投保名单 in clear for one named insurer; written into the audit trail and, for people with a file, into their
 * disclosures, before anything leaves.
 * @throws Refused 404 where the event has no insurance, 403.
 */
export async function discloseToInsurer(
  tx: Transaction,
  act: Act,
  input: { eventId: string; insurer: string },
): Promise<InsuredPerson[]> {
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  const event = await findEvent(tx, act.actor.region, input.eventId);
  if (!event?.isInsured) return refuseCommon('not-found');
  const [entries, sealed] = await Promise.all([
    listEntries(tx, event, { statuses: ['taken'] }),
    listSealed(tx, event),
  ]);
  const personIds = entries.flatMap((entry) => entry.personId ?? []);
  if (personIds.length > 0)
    await recordDisclosure(tx, act, {
      personIds,
      recipient: input.insurer,
      what: '姓名、身份证号、联系电话、紧急联系人',
      purpose: `为“${event.title}”购买意外险`,
      legalBasis: '个人信息保护法第二十三条、第二十九条（本人单独同意）',
    });
  await recordAudit(tx, act, {
    word: 'event.insurance',
    subject: { type: 'event', id: event.id },
    reason: `购买意外险：${input.insurer}`,
    detail: { people: entries.length },
  });
  return entries.map((entry) => {
    const closed = sealed.get(entry.id);
    const none = { phone: undefined, identity: undefined, emergency: undefined };
    return { name: entry.name, ...(closed ? openEntry(act.keys, closed) : none) };
  });
}
