import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { moveAllowance } from './caps/allowance-store.ts';
import { moveFund } from './funds/fund-store.ts';
import type { Grant, GrantStatus } from './grant.ts';
import { type GrantAct, grantActNames, nextGrantStatus } from './grant-lifecycle.ts';
import { maySeeGrant } from './grant-policy.ts';
import { refuseGrant } from './grant-refusals.ts';
import { lockGrant } from './grant-store.ts';

export interface GrantTarget {
  readonly grantId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on one grant: locks it, then asks scope, freshness and life-cycle.
 * @throws Refused 404 out of scope, 409 when stale or not open at this station.
 */
export async function openGrant(
  tx: Transaction,
  act: Act,
  on: GrantTarget & { word: GrantAct },
): Promise<{ grant: Grant; next: GrantStatus }> {
  const grant = await lockGrant(tx, { region: act.actor.region, id: on.grantId });
  if (!grant || !maySeeGrant(act.actor, grant)) return refuseCommon('not-found');
  const next = nextGrantStatus(grant.status, on.word);
  if (next === undefined) return refuseGrant('grant.not-open', { status: grant.status, act: on.word });
  if (on.version !== undefined && on.version !== grant.version) refuseCommon('stale');
  return { grant, next };
}

/** Gives the room under the cap and in the fund back; the balance rows are always taken in this order. */
export async function releaseMoney(tx: Transaction, grant: Grant): Promise<void> {
  await moveAllowance(tx, { region: grant.region, id: grant.allowanceId }, -grant.amountFen);
  await moveFund(tx, { region: grant.region, id: grant.fundId }, { committedFen: -grant.amountFen });
}

export async function recordGrant(
  tx: Transaction,
  act: Act,
  on: { grant: Grant; word: GrantAct | 'propose' | 'receipt' | 'object'; reason?: string | undefined },
): Promise<void> {
  await recordAudit(tx, act, {
    word: `grant.${on.word}`,
    subject: { type: 'hardship-grant', id: on.grant.id },
    region: on.grant.region,
    reason: on.reason,
    detail: { number: on.grant.number, kind: on.grant.kind, fen: on.grant.amountFen.toString() },
  });
}

/** Chinese names of the words above in the audit trail. */
export const grantWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(grantActNames).map(([word, name]) => [`grant.${word}`, `救助：${name}`]),
  ),
  'grant.propose': '救助：提出',
  'grant.receipt': '救助：确认收款',
  'grant.object': '救助：收款异议',
  'grant.view': '查看救助',
  'grant.export': '导出救助台账',
  'grant.print': '打印救助文书',
  'fund.open': '登记帮扶资金',
  'fund.change': '调整帮扶资金',
  'payee.set': '登记收款账户',
  'bill.record': '登记医疗票据',
  'bill.void': '作废医疗票据',
  'batch.make': '制作发放批次',
  'batch.check': '复核发放批次',
  'batch.cancel': '作废发放批次',
  'batch.send': '发放批次送银行',
  'batch.export': '导出银行代发文件',
  'batch.answer': '登记银行结果',
  'batch.settle': '发放批次办结',
  'batch.withdraw': '移出发放批次',
  'batch.view': '查看发放批次',
  'batch.print': '打印发放表',
};
