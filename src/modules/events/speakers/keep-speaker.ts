import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeepEvents } from '../event/event-policy.ts';
import type { SpeakerProfile } from './speaker.ts';
import { seals } from './speaker-seals.ts';
import { findSpeaker, insertSpeaker, lockSpeaker, updateSpeaker } from './speaker-store.ts';

/** 登记宣讲人. @throws Refused 403 */
export async function addSpeaker(
  tx: Transaction,
  act: Act,
  profile: SpeakerProfile,
): Promise<{ id: string }> {
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  const id = newId();
  await insertSpeaker(tx, act.actor.region, { id, profile: sealed(act, profile, undefined), now: act.now });
  await recordAudit(tx, act, { word: 'speaker.add', subject: { type: 'speaker', id } });
  return { id };
}

/** 修改宣讲人; an empty phone keeps the one on file. @throws Refused 403, 404, 409 */
export async function editSpeaker(
  tx: Transaction,
  act: Act,
  input: { speakerId: string; version: number; profile: SpeakerProfile },
): Promise<void> {
  if (!mayKeepEvents(act.actor)) refuseCommon('forbidden');
  const speaker = await lockSpeaker(tx, act.actor.region, input.speakerId);
  if (!speaker) return refuseCommon('not-found');
  if (speaker.version !== input.version) refuseCommon('stale');
  const stored = await findSpeaker(tx, speaker.region, speaker.id);
  await updateSpeaker(tx, speaker, sealed(act, input.profile, stored?.phoneSealed));
  await recordAudit(tx, act, {
    word: 'speaker.edit',
    subject: { type: 'speaker', id: speaker.id },
    detail: { active: input.profile.isActive },
  });
}

function sealed(act: Act, { phone, ...profile }: SpeakerProfile, earlier: string | undefined) {
  const phoneSealed = phone === undefined ? earlier : seal(act.keys, seals.speakerPhone, phone);
  return { ...profile, phoneSealed };
}
