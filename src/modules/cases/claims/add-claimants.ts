import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { openCase, saveStep } from '../open-case.ts';
import { type JoiningClaimant, joinClaimants } from './join-claimants.ts';

/** 增加申请人: more workers, or more lines of workers who are in the case already. */
export async function addClaimants(
  tx: Transaction,
  act: Act,
  input: { caseId: string; claimants: readonly JoiningClaimant[]; papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'add-claimants' });
  await joinClaimants(tx, act, { rightsCase: opened.rightsCase, claimants: input.claimants });
  const detail = `增加 ${input.claimants.length} 人的欠薪明细`;
  await saveStep(tx, act, {
    opened,
    record: { detail, papers: input.papers, audit: { workers: input.claimants.length } },
  });
}
