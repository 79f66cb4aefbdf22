import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayApprove, mayKeep } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { MILESTONE_OWNER } from './apply-milestone.ts';
import {
  type Milestone,
  type MilestoneAct,
  type MilestoneStatus,
  milestoneNames,
  milestoneStatusNames,
  nextMilestoneStatus,
} from './milestone.ts';
import { lockMilestone, updateMilestone } from './milestone-store.ts';

export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly word: Exclude<MilestoneAct, 'pay'>;
  /** With `check`: what is to be paid, 分. */
  readonly amountFen?: bigint | undefined;
  /** With `reject`. */
  readonly reason?: string | undefined;
}

/**
 * 审核、批准、不予发放. Who checked does not approve.
 * @throws Refused milestone.over-cap, milestone.not-open, milestone.own-approval, stale.
 */
export async function decideMilestone(tx: Transaction, act: Act, decision: Decision): Promise<void> {
  const { milestone, next } = await openMilestone(tx, act, decision);
  if (decision.word === 'approve' && milestone.decidedBy === act.actor.id) refuse('milestone.own-approval');
  const { amountFen } = decision;
  if (amountFen !== undefined && amountFen > milestone.capFen)
    refuse('milestone.over-cap', { cap: formatYuan(milestone.capFen) });
  await updateMilestone(tx, milestone, {
    status: next,
    amountFen,
    reason: decision.reason,
    decidedBy: act.actor.id,
    decidedAt: act.now,
  });
  await recordAudit(tx, act, {
    word: `milestone.${decision.word}`,
    subject: { type: MILESTONE_OWNER, id: milestone.id },
    reason: decision.reason,
    detail: { from: milestone.status, to: next, amountFen: amountFen?.toString() ?? null },
  });
  if (decision.word !== 'check') await tellWorker(tx, act, { milestone, next, reason: decision.reason });
}

async function openMilestone(tx: Transaction, act: Act, on: Decision) {
  const permitted =
    on.word === 'approve' ? mayApprove(act.actor) : mayKeep(act.actor) || mayApprove(act.actor);
  if (!permitted || (on.word === 'check' && !mayKeep(act.actor))) refuseCommon('forbidden');
  const milestone = (await lockMilestone(tx, act.actor.region, on.id)) ?? refuseCommon('not-found');
  const next = nextMilestoneStatus(milestone.status, on.word);
  if (next === undefined)
    return refuse('milestone.not-open', { status: milestoneStatusNames[milestone.status] });
  if (on.version !== milestone.version) refuseCommon('stale');
  return { milestone, next };
}

/** In the worker's inbox; the reason stands there, not in a text message. */
export async function tellWorker(
  tx: Transaction,
  act: Act,
  on: { milestone: Milestone; next: MilestoneStatus; reason: string | undefined },
): Promise<void> {
  const { region, id, number, kind, personId } = on.milestone;
  await act.messenger.send(tx, {
    region,
    channel: 'in-site',
    to: personId,
    template: 'benefits.milestone',
    values: {
      ...{ region, id, number },
      kind: milestoneNames[kind],
      state: milestoneStatusNames[on.next],
      reason: on.reason === undefined ? '' : `原因：${on.reason}。`,
    },
    now: act.now,
    key: `benefits.milestone:${id}:${on.next}`,
  });
}
