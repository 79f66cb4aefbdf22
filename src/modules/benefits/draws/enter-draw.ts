import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/actor.ts';
import { formatDateTime } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../benefit-refusals.ts';
import { whyNot } from '../programmes/eligibility.ts';
import { findCandidate } from '../programmes/find-candidate.ts';
import { isPublic, windowAt } from '../programmes/programme.ts';
import { lockProgramme } from '../programmes/programme-store.ts';
import { insertEntry } from './draw-store.ts';

/**
 * 报名抽签: one entry per person, with a random number that only the person is told. Entering again changes nothing.
 * The lock of the programme's row puts every entry before or after the closing of the list.
 */
export async function enterDraw(tx: Transaction, act: Act, on: { programmeId: string }): Promise<void> {
  const { actor, now } = act;
  const { personId, region } = actor;
  if (personId === undefined) return refuse('benefit.no-file');
  const programme = await lockProgramme(tx, region, on.programmeId);
  if (!programme || !isPublic(programme)) return refuseCommon('not-found');
  if (programme.mode !== 'draw') refuse('benefit.not-draw');
  const window = windowAt(programme, now);
  if (window === 'before') refuse('benefit.not-yet', { opensAt: formatDateTime(programme.opensAt) });
  if (window !== 'open') refuse('benefit.over');
  const reason = whyNot(programme, await findCandidate(tx, programme, personId));
  if (reason !== undefined) refuse('benefit.ineligible', { reason });
  const id = newId();
  const number = randomBytes(8).toString('hex');
  const entry = { id, programmeId: programme.id, personId, number, enteredAt: now };
  const isNew = await insertEntry(tx, region, { ...entry, place: undefined, result: undefined });
  if (!isNew) return;
  await recordAudit(tx, act, {
    word: 'benefit.enter',
    subject: { type: 'benefit-entry', id },
    detail: { programmeId: programme.id },
  });
}
