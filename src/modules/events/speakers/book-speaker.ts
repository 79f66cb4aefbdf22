import type { Act } from '../../../platform/actor.ts';
import { open } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepEvents } from '../event/event-policy.ts';
import { planEvent } from '../event/plan-event.ts';
import { holdEvent, openSignUp } from '../event/run-event.ts';
import { refuse } from '../event-refusals.ts';
import { lockInvitation, updateInvitation } from './invitation-store.ts';
import {
  hostNames,
  type Invitation,
  type InvitationAct,
  type InvitationStatus,
  invitationNames,
  nextInvitationStatus,
} from './speaker.ts';
import { seals } from './speaker-seals.ts';
import { findSpeaker } from './speaker-store.ts';

interface Target {
  readonly invitationId: string;
  readonly version?: number | undefined;
}

/**
 * 约定: the clerk chooses speaker, day and time; the speaker is told and answers by phone.
 * @throws Refused 404, 403, 409 where the speaker is booked elsewhere on that day or the form is stale.
 */
export async function bookSpeaker(
  tx: Transaction,
  act: Act,
  input: Target & { speakerId: string; on: string; time: string },
): Promise<void> {
  const { invitation, next } = await openInvitation(tx, act, { ...input, word: 'book' });
  const speaker = await findSpeaker(tx, invitation.region, input.speakerId);
  if (!speaker?.isActive) return refuseCommon('not-found');
  const booking = { speakerId: speaker.id, on: input.on, time: input.time };
  try {
    await updateInvitation(tx, invitation, { status: next, booking });
  } catch (error) {
    if (violatedConstraint(error) === 'speaker_invitations_one_a_day') refuse('speakers.busy');
    throw error;
  }
  await audit(tx, act, { invitation, word: 'book' });
  if (speaker.phoneSealed !== undefined)
    await tell(tx, act, {
      invitation,
      to: open(act.keys, seals.speakerPhone, speaker.phoneSealed),
      template: 'events.speaker-booked',
      values: { on: input.on, time: input.time },
    });
}

/** 宣讲人确认: the host is told who comes. */
export async function confirmSpeaker(tx: Transaction, act: Act, input: Target): Promise<void> {
  const { invitation, next, hostPhone } = await openInvitation(tx, act, { ...input, word: 'confirm' });
  const speaker = invitation.speakerId && (await findSpeaker(tx, invitation.region, invitation.speakerId));
  await updateInvitation(tx, invitation, { status: next });
  await audit(tx, act, { invitation, word: 'confirm' });
  await tell(tx, act, {
    invitation,
    to: hostPhone,
    template: 'events.host-confirmed',
    values: {
      on: invitation.bookedOn ?? '',
      time: invitation.bookedTime ?? '',
      speaker: speaker ? speaker.name : '',
    },
  });
}

/** 未能安排, with a reason that the host reads. */
export async function declineInvitation(
  tx: Transaction,
  act: Act,
  input: Target & { reason: string },
): Promise<void> {
  const { invitation, next, hostPhone } = await openInvitation(tx, act, { ...input, word: 'decline' });
  await updateInvitation(tx, invitation, { status: next, declineReason: input.reason });
  await audit(tx, act, { invitation, word: 'decline', reason: input.reason });
  await tell(tx, act, {
    invitation,
    to: hostPhone,
    template: 'events.host-declined',
    values: { reason: input.reason },
  });
}

/** 宣讲反馈: closes the invitation and writes the talk into the ledger of events. */
export async function closeInvitation(
  tx: Transaction,
  act: Act,
  input: Target & { attended: number; feedback: string },
): Promise<void> {
  const { invitation, next } = await openInvitation(tx, act, { ...input, word: 'hold' });
  const { bookedOn = '', bookedTime = '09:00' } = invitation;
  const startsAt = new Date(`${bookedOn}T${bookedTime}:00+08:00`);
  const { id: eventId } = await planEvent(tx, act, {
    kind: 'outreach',
    title: `劳模工匠进${hostNames[invitation.hostKind].slice(0, 2)}：${invitation.topic}`.slice(0, 60),
    organiser: invitation.hostName,
    place: invitation.place,
    townshipCode: invitation.townshipCode,
    startsAt,
    endsAt: new Date(startsAt.getTime() + TALK_MS),
    audience: `${invitation.hostName}听众`,
    summary: undefined,
    capacity: undefined,
    signUpUntil: undefined,
    isInsured: false,
    inWorkingHours: false,
    employerConsent: undefined,
  });
  await openSignUp(tx, act, { eventId });
  await holdEvent(tx, act, { eventId, attended: input.attended, note: input.feedback });
  await updateInvitation(tx, invitation, { status: next, feedback: input.feedback, eventId });
  await audit(tx, act, { invitation, word: 'hold' });
}

/** An hour and a half, as a lesson with questions takes. */
const TALK_MS = 90 * 60_000;

async function openInvitation(
  tx: Transaction,
  act: Act,
  on: Target & { word: InvitationAct },
): Promise<{ invitation: Invitation; next: InvitationStatus; hostPhone: string }> {
  const invitation = await lockInvitation(tx, act.actor.region, on.invitationId);
  if (!invitation) return refuseCommon('not-found');
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  if (on.version !== undefined && on.version !== invitation.version) refuseCommon('stale');
  const next = nextInvitationStatus(invitation.status, on.word);
  if (next === undefined) return refuse('speakers.not-open', { status: invitationNames[invitation.status] });
  return { invitation, next, hostPhone: open(act.keys, seals.hostPhone, invitation.sealed.phone) };
}

async function audit(
  tx: Transaction,
  act: Act,
  of: { invitation: Invitation; word: InvitationAct; reason?: string },
): Promise<void> {
  await recordAudit(tx, act, {
    word: `speaker.${of.word}`,
    subject: { type: 'speaker-invitation', id: of.invitation.id },
    reason: of.reason,
  });
}

async function tell(
  tx: Transaction,
  act: Act,
  of: {
    invitation: Invitation;
    to: string;
    template: 'events.speaker-booked' | 'events.host-confirmed' | 'events.host-declined';
    values: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { invitation } = of;
  await act.messenger.send(tx, {
    region: invitation.region,
    channel: 'sms',
    to: of.to,
    template: of.template,
    values: { host: invitation.hostName, topic: invitation.topic, place: invitation.place, ...of.values },
    now: act.now,
    key: `${of.template}:${invitation.id}:${act.requestId}`,
  });
}
