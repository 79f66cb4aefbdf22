import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { mayKeep } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { MILESTONE_OWNER } from './apply-milestone.ts';
import { tellWorker } from './decide-milestone.ts';
import { lockApproved, updateMilestone } from './milestone-store.ts';

const SERIES = 'benefits.sheet';

/** 发放: everything that is approved goes onto one sheet to sign. @returns the number of the sheet */
export async function payMilestones(tx: Transaction, act: Act, on: { paidOn: string }): Promise<string> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  if (on.paidOn > shanghaiDate(act.now)) refuse('benefit.invalid', { reason: '发放日期不能在今天之后。' });
  const approved = await lockApproved(tx, region);
  if (approved.length === 0) refuse('benefit.invalid', { reason: '没有已批准、待发放的申请。' });
  const year = Number(on.paidOn.slice(0, 4));
  const number = await nextDocumentNumber(tx, region, SERIES, year);
  const sheet = formatDocumentNumber({ prefix: '慰问发放', year, number });
  for (const milestone of approved) {
    await updateMilestone(tx, milestone, { status: 'paid', paidOn: on.paidOn, sheet });
    await recordAudit(tx, act, {
      word: 'milestone.pay',
      subject: { type: MILESTONE_OWNER, id: milestone.id },
      detail: { sheet, amountFen: String(milestone.amountFen ?? 0n) },
    });
    await tellWorker(tx, act, { milestone, next: 'paid', reason: undefined });
  }
  return sheet;
}
