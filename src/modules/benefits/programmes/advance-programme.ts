import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../benefit-refusals.ts';
import { insertQuota } from '../claims/quota-store.ts';
import { freezeEntries } from '../draws/freeze-entries.ts';
import { prepareDraw } from '../draws/prepare-draw.ts';
import { openProgramme } from './open-programme.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeAct } from './programme-lifecycle.ts';
import { updateStatus } from './programme-store.ts';

export interface Advance {
  readonly id: string;
  readonly version?: number | undefined;
  readonly word: Exclude<ProgrammeAct, 'edit'>;
  readonly reason?: string | undefined;
  /** With `announce` of a draw: the public number that joins the seed, named before it is known. */
  readonly publicSource?: string | undefined;
}

/** Moves a programme to its next station, with what belongs to it: quota, commitment of the draw, frozen list. */
export async function advanceProgramme(tx: Transaction, act: Act, advance: Advance): Promise<void> {
  const { programme, next } = await openProgramme(tx, act, advance);
  if (advance.word === 'announce') await announce(tx, act, { programme, advance });
  if (advance.word === 'close' && programme.mode === 'draw') await freezeEntries(tx, act, programme);
  await updateStatus(tx, programme, { status: next, approval: approvalOf(act, advance.word) });
  await recordAudit(tx, act, {
    word: `benefit.${advance.word}`,
    subject: { type: 'benefit-programme', id: programme.id },
    reason: advance.reason,
    detail: { from: programme.status, to: next },
  });
}

function approvalOf(act: Act, word: Advance['word']) {
  if (word === 'approve') return { by: act.actor.id, at: act.now };
  return word === 'return' ? 'none' : undefined;
}

async function announce(
  tx: Transaction,
  act: Act,
  on: { programme: Programme; advance: Advance },
): Promise<void> {
  const { programme } = on;
  if (programme.opensAt <= act.now)
    refuse('benefit.invalid', { reason: '开始时间已经过了。请退回修改开始时间，再公布。' });
  await insertQuota(tx, programme);
  if (programme.mode === 'draw')
    await prepareDraw(tx, act, { programme, publicSource: on.advance.publicSource });
}
