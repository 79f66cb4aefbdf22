import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import type { Grant } from '../grant.ts';
import { maySeeGrant, mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { lockGrant } from '../grant-store.ts';
import { recordGrant } from '../open-grant.ts';
import type { BatchLine } from './batch.ts';
import { lockPaidLine, markReceipt } from './line-store.ts';

export interface ReceiptInput {
  readonly region: string;
  readonly grantId: string;
  /** Staff only: on which paper the payee said so, e.g. 发放签字表第 3 行（手印）. */
  readonly papers?: string | undefined;
}

/** 确认收到: by the worker, or by staff who hold the signed or thumb-printed sheet. */
export async function confirmGrantReceipt(tx: Transaction, act: Act, input: ReceiptInput): Promise<void> {
  const { grant, line } = await openReceipt(tx, act, input);
  if (line.receipt === 'confirmed') refuseGrant('receipt.settled');
  const receipt = { is: 'confirmed', at: act.now, by: act.actor.name, note: input.papers } as const;
  await markReceipt(tx, { region: grant.region, id: line.id }, receipt);
  await recordGrant(tx, act, { grant, word: 'receipt', reason: input.papers });
}

/** 没收到: comes onto the clerk's list; the grant is not counted as received. */
export async function objectGrantReceipt(
  tx: Transaction,
  act: Act,
  input: ReceiptInput & { reason: string },
): Promise<void> {
  const { grant, line } = await openReceipt(tx, act, input);
  const receipt = { is: 'objected', at: act.now, by: act.actor.name, note: input.reason } as const;
  await markReceipt(tx, { region: grant.region, id: line.id }, receipt);
  await recordGrant(tx, act, { grant, word: 'object' });
}

async function openReceipt(
  tx: Transaction,
  act: Act,
  input: ReceiptInput,
): Promise<{ grant: Grant; line: BatchLine }> {
  const where = { region: input.region, id: input.grantId };
  const grant = await lockGrant(tx, where);
  if (!grant || !maySeeGrant(act.actor, grant)) return refuseCommon('not-found');
  if (act.actor.kind !== 'worker' && !mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const line = await lockPaidLine(tx, { region: input.region, grantId: grant.id });
  return line ? { grant, line } : refuseGrant('receipt.not-paid');
}
