import type { Act } from '../../../platform/actor.ts';
import { addDays, addMonths } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeep } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { lockUnsettled, takeIntoSettlement } from './redemption-store.ts';
import { findSettlement, insertSettlement, savePaid } from './settlement-store.ts';

/** First and last day of a month. @param month 'YYYY-MM' */
function daysOf(month: string): { from: string; to: string } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** 结算: everything a provider took in a month that has ended, as one sum to sign for. */
export async function settleProvider(
  tx: Transaction,
  act: Act,
  on: { providerId: string; month: string },
): Promise<string> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const days = daysOf(on.month);
  if (days.to >= shanghaiDate(act.now)) refuse('settle.month-running');
  const span = { region, providerId: on.providerId, ...days };
  const sum = await lockUnsettled(tx, span);
  if (sum.redemptions === 0) refuse('settle.nothing');
  const id = newId();
  const settlement = { id, ...on, ...sum, madeAt: act.now, madeBy: act.actor.name, paidOn: undefined };
  if (!(await insertSettlement(tx, region, settlement))) refuse('settle.made');
  await takeIntoSettlement(tx, { ...span, settlementId: id });
  await recordAudit(tx, act, {
    word: 'benefit.settle-month',
    subject: { type: 'benefit-settlement', id },
    detail: { month: on.month, redemptions: sum.redemptions, totalFen: String(sum.totalFen) },
  });
  return id;
}

/** 登记付款 of a settlement. */
export async function paySettlement(
  tx: Transaction,
  act: Act,
  on: { id: string; paidOn: string },
): Promise<void> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const settlement = (await findSettlement(tx, act.actor.region, on.id)) ?? refuseCommon('not-found');
  if (on.paidOn > shanghaiDate(act.now)) refuse('benefit.invalid', { reason: '付款日期不能在今天之后。' });
  if (!(await savePaid(tx, act.actor.region, { id: settlement.id, on: on.paidOn }))) refuse('settle.paid');
  await recordAudit(tx, act, {
    word: 'benefit.pay-settlement',
    subject: { type: 'benefit-settlement', id: settlement.id },
    detail: { paidOn: on.paidOn, totalFen: String(settlement.totalFen) },
  });
}
