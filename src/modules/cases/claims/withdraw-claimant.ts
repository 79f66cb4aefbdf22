import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { listClaimants, updateClaimant } from './claim-store.ts';

export interface WithdrawInput {
  readonly caseId: string;
  readonly claimantId: string;
  readonly reason: string;
  /** Where the case lies, if not in the actor's own region. */
  readonly region?: string;
  readonly papers?: string | undefined;
}

/**
 * 撤回: one worker leaves the case of their own will; staff record it on the worker's signed paper only.
 * The last one does not leave: closing as withdrawn asks for the reason of the whole.
 */
export async function withdrawClaimant(tx: Transaction, act: Act, input: WithdrawInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'withdraw-claimant' });
  const { region } = opened.rightsCase;
  const active = (await listClaimants(tx, { region, caseId: input.caseId })).filter(
    (one) => !one.withdrawnAt,
  );
  const claimant = active.find((one) => one.id === input.claimantId);
  if (!claimant) return refuse('case.unknown-claimant');
  if (act.actor.kind === 'worker' && claimant.personId !== act.actor.personId) refuseCommon('forbidden');
  if (claimant.paidFen > 0n) refuse('case.claimant-has-payments');
  if (active.length === 1) refuse('case.last-claimant');
  await updateClaimant(
    tx,
    { region, claimantId: claimant.id },
    { withdrawn_at: act.now, withdrawal_reason: input.reason, is_representative: false },
  );
  await saveStep(tx, act, {
    opened,
    record: { reason: input.reason, papers: input.papers, audit: { claimant: claimant.id } },
  });
}
