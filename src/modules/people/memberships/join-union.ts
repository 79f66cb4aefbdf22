import type { Act } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/calendar.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { mayKeepPeople } from '../person-policy.ts';
import { lockPerson } from '../person-store.ts';
import { type Membership, openMembership, overlapping } from './membership.ts';
import { refuse } from './membership-refusals.ts';
import { endMembership, findMemberships, insertMemberships } from './membership-store.ts';

export interface Joining {
  readonly personId: string;
  readonly unionId: string;
  readonly joinedOn: string;
  readonly source: string;
}

/**
 * 入会. @throws Refused membership.overlaps where the person is a member on one of these days (工会法 §3: free to
 * join, but in one union at a time), membership.not-a-union.
 */
export async function joinUnion(tx: Transaction, act: Act, joining: Joining): Promise<{ id: string }> {
  const known = await lockMemberships(tx, act, joining.personId);
  await requireUnion(tx, act, joining.unionId);
  if (overlapping(known, { joinedOn: joining.joinedOn, leftOn: undefined })) refuse('membership.overlaps');
  return save(tx, act, { joining, word: 'membership.join' });
}

/** 转会: the membership with the old union ends on the day before. */
export async function transferMembership(
  tx: Transaction,
  act: Act,
  joining: Joining,
): Promise<{ id: string }> {
  const known = await lockMemberships(tx, act, joining.personId);
  await requireUnion(tx, act, joining.unionId);
  const open = openMembership(known) ?? refuse('membership.not-member');
  if (open.unionId === joining.unionId) refuse('membership.overlaps');
  if (joining.joinedOn <= open.joinedOn) refuse('membership.before-joining');
  await endMembership(tx, act.actor.region, { id: open.id, leftOn: addDays(joining.joinedOn, -1) });
  return save(tx, act, { joining, word: 'membership.transfer' });
}

/** 退会 (leaving, retiring, moving away): the last day as a member. */
export async function leaveUnion(
  tx: Transaction,
  act: Act,
  leaving: { personId: string; leftOn: string; reason: string },
): Promise<void> {
  const known = await lockMemberships(tx, act, leaving.personId);
  const open = openMembership(known) ?? refuse('membership.not-member');
  if (leaving.leftOn < open.joinedOn) refuse('membership.before-joining');
  await endMembership(tx, act.actor.region, { id: open.id, leftOn: leaving.leftOn });
  await recordAudit(tx, act, {
    word: 'membership.leave',
    subject: { type: 'person', id: leaving.personId },
    reason: leaving.reason,
    detail: { unionId: open.unionId, leftOn: leaving.leftOn },
  });
}

/** Locks the person, so that two clerks at two counters cannot enter overlapping times. */
async function lockMemberships(tx: Transaction, act: Act, personId: string): Promise<Membership[]> {
  if (!mayKeepPeople(act.actor)) refuseCommon('forbidden');
  if (!(await lockPerson(tx, act.actor.region, personId))) refuseCommon('not-found');
  return findMemberships(tx, act.actor.region, [personId]);
}

async function requireUnion(tx: Transaction, act: Act, unionId: string): Promise<void> {
  const union = await findOrganisation(tx, act.actor.region, unionId);
  if (union?.kind !== 'union') refuse('membership.not-a-union');
}

async function save(
  tx: Transaction,
  act: Act,
  made: { joining: Joining; word: string },
): Promise<{ id: string }> {
  const id = newId();
  const { personId, unionId, joinedOn, source } = made.joining;
  const membership = { id, personId, unionId, joinedOn, source, leftOn: undefined };
  await insertMemberships(tx, act.actor.region, { memberships: [membership], now: act.now });
  await recordAudit(tx, act, {
    word: made.word,
    subject: { type: 'person', id: personId },
    detail: { unionId, joinedOn, source },
  });
  return { id };
}
