import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatDocumentNumber, nextDocumentNumber, storeAttachment } from '../../documents/index.ts';
import { getAmountParameter } from '../../parameters/index.ts';
import { findMemberships, isMemberOnDay } from '../../people/index.ts';
import { milestoneParameter } from '../benefit-parameters.ts';
import { refuse } from '../benefit-refusals.ts';
import type { MilestoneKind } from './milestone.ts';
import { insertMilestone } from './milestone-store.ts';

export const NOTE = 'benefits.note';
export const MILESTONE_OWNER = 'benefit-milestone';
const SERIES = 'benefits.milestone';

export interface Application {
  readonly kind: MilestoneKind;
  readonly eventOn: string;
  readonly relation: string | undefined;
  readonly payeeName: string;
  readonly note?: string | undefined;
  readonly proofs: readonly File[];
}

/**
 * 申请会员慰问: by the worker. The cap is the parameter's value on the day of the event.
 * @throws Refused milestone.same-event, milestone.no-cap, milestone.not-member, benefit.no-file.
 */
export async function applyMilestone(
  tx: Transaction,
  act: Act,
  on: { application: Application; files: FileStore },
): Promise<string> {
  const { actor, now, keys } = act;
  const { application } = on;
  const { region, personId } = actor;
  if (personId === undefined) return refuse('benefit.no-file');
  if (application.eventOn > shanghaiDate(now))
    refuse('benefit.invalid', { reason: '发生日期不能在今天之后。' });
  const memberships = await findMemberships(tx, region, [personId]);
  if (!isMemberOnDay(memberships, application.eventOn)) refuse('milestone.not-member');
  const key = milestoneParameter(application.kind);
  const capFen = await getAmountParameter(tx, { region, key, on: application.eventOn });
  if (capFen === undefined) return refuse('milestone.no-cap');
  const id = newId();
  const { kind, eventOn, relation, payeeName, note } = application;
  const sealed = note === undefined ? undefined : seal(keys, NOTE, note);
  await insertOnce(tx, {
    ...{ region, id, personId, kind, eventOn, relation, payeeName, capFen },
    number: await nextNumber(tx, region, now),
    noteSealed: sealed,
    keyVersion: sealed === undefined ? undefined : keys.activeVersion,
    amountFen: undefined,
    status: 'applied',
    version: 1,
    appliedAt: now,
    appliedBy: actor.id,
    decidedBy: undefined,
    decidedAt: undefined,
    reason: undefined,
    paidOn: undefined,
    sheet: undefined,
  });
  for (const file of application.proofs) {
    const owner = { type: MILESTONE_OWNER, id };
    await storeAttachment(tx, act, { files: on.files, owner, file, label: '证明材料' });
  }
  await recordAudit(tx, act, {
    word: 'milestone.apply',
    subject: { type: MILESTONE_OWNER, id },
    detail: { kind },
  });
  return id;
}

async function nextNumber(tx: Transaction, region: string, now: Date): Promise<string> {
  const year = Number(shanghaiDate(now).slice(0, 4));
  const number = await nextDocumentNumber(tx, region, SERIES, year);
  return formatDocumentNumber({ prefix: '慰问', year, number });
}

const onePerEvent = ['benefit_milestones_one_per_event', 'benefit_milestones_once_in_life'];

/** The database knows whether the event was applied for before. */
async function insertOnce(tx: Transaction, row: Parameters<typeof insertMilestone>[1]): Promise<void> {
  try {
    await insertMilestone(tx, row);
  } catch (error) {
    if (onePerEvent.includes(violatedConstraint(error) ?? '')) refuse('milestone.same-event');
    throw error;
  }
}
