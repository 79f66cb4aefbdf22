import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { listClaimants, updateClaimant } from './claim-store.ts';
import { electionProblem } from './representatives.ts';

/** 推选代表人: ten or more claimants elect at most five; an empty list takes all mandates back. */
export async function electRepresentatives(
  tx: Transaction,
  act: Act,
  input: { caseId: string; claimantIds: readonly string[]; region?: string; papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'elect-representatives' });
  const { region } = opened.rightsCase;
  const active = (await listClaimants(tx, { region, caseId: input.caseId })).filter(
    (one) => !one.withdrawnAt,
  );
  const problem = electionProblem(
    active.map((one) => one.id),
    input.claimantIds,
  );
  if (problem === 'too-few-claimants') refuse('case.no-representatives-needed');
  if (problem === 'too-many') refuse('case.too-many-representatives');
  if (problem === 'not-claimants') refuse('case.representative-not-claimant');
  for (const claimant of active) {
    const isElected = input.claimantIds.includes(claimant.id);
    if (isElected !== claimant.isRepresentative) {
      await updateClaimant(tx, { region, claimantId: claimant.id }, { is_representative: isElected });
    }
  }
  const detail =
    input.claimantIds.length === 0 ? '撤销全部代表人' : `推选代表人 ${input.claimantIds.length} 名`;
  await saveStep(tx, act, {
    opened,
    record: { detail, papers: input.papers, audit: { claimants: input.claimantIds } },
  });
}
