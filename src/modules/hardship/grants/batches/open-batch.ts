import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import {
  type Batch,
  type BatchAct,
  type BatchStatus,
  batchActNames,
  batchStatusNames,
  nextBatchStatus,
} from './batch.ts';
import { lockBatch } from './batch-store.ts';

export interface BatchTarget {
  readonly batchId: string;
  readonly version?: number | undefined;
}

/**
 * Begins an act on a batch: permission, lock, freshness, life-cycle.
 * @throws Refused 403, 404, 409 when stale or not open at this station.
 */
export async function openBatch(
  tx: Transaction,
  act: Act,
  on: BatchTarget & { word: BatchAct },
): Promise<{ batch: Batch; next: BatchStatus }> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const batch = await lockBatch(tx, { region: act.actor.region, id: on.batchId });
  if (!batch) return refuseCommon('not-found');
  const next = nextBatchStatus(batch.status, on.word);
  if (next === undefined)
    return refuseGrant('batch.not-open', {
      status: batchStatusNames[batch.status],
      act: batchActNames[on.word],
    });
  if (on.version !== undefined && on.version !== batch.version) refuseCommon('stale');
  return { batch, next };
}

export async function recordBatch(
  tx: Transaction,
  act: Act,
  on: { batch: Pick<Batch, 'id' | 'number'>; word: string; reason?: string | undefined; detail?: object },
): Promise<void> {
  await recordAudit(tx, act, {
    word: `batch.${on.word}`,
    subject: { type: 'hardship-batch', id: on.batch.id },
    reason: on.reason,
    detail: { number: on.batch.number, ...on.detail },
  });
}
