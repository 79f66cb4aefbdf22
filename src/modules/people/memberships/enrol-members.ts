import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepPeople } from '../person-policy.ts';
import { overlapping } from './membership.ts';
import { refuse } from './membership-refusals.ts';
import { findMemberships, insertMemberships } from './membership-store.ts';

/** Puts a union's whole roster on file in one statement. @throws Refused membership.overlaps for any of them. */
export async function enrolMembers(
  tx: Transaction,
  act: Act,
  roster: { unionId: string; source: string; members: readonly { personId: string; joinedOn: string }[] },
): Promise<void> {
  if (!mayKeepPeople(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const personIds = roster.members.map(({ personId }) => personId);
  const known = Map.groupBy(await findMemberships(tx, region, personIds), ({ personId }) => personId);
  const memberships = roster.members.map(({ personId, joinedOn }) => {
    const span = { joinedOn, leftOn: undefined };
    if (overlapping(known.get(personId) ?? [], span)) refuse('membership.overlaps');
    return { id: newId(), personId, unionId: roster.unionId, source: roster.source, ...span };
  });
  await insertMemberships(tx, region, { memberships, now: act.now });
  await recordAudit(tx, act, {
    word: 'membership.enrol',
    subject: { type: 'organisation', id: roster.unionId },
    detail: { members: memberships.length, source: roster.source },
  });
}
