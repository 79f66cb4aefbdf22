import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { listClaimants, updateClaimant } from './claim-store.ts';

export interface CorrectInput {
  readonly caseId: string;
  readonly claimantId: string;
  readonly isMigrant: boolean | undefined;
  readonly occupation: string | undefined;
  readonly employedFrom: string | undefined;
  readonly employedTo: string | undefined;
  /** On which paper: 户口本, 合同 … The published figure of 农民工 follows from it. */
  readonly reason: string;
}

/** 更正申请人信息: what the case says of one worker; the person's own file is corrected in the people module. */
export async function correctClaimant(tx: Transaction, act: Act, input: CorrectInput): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'correct-claimant' });
  const { region } = opened.rightsCase;
  const claimants = await listClaimants(tx, { region, caseId: input.caseId });
  const before = claimants.find((one) => one.id === input.claimantId);
  if (!before) return refuse('case.unknown-claimant');
  const isMoved = before.isMigrant !== input.isMigrant;
  const source = input.isMigrant === undefined ? 'unknown' : 'stated';
  await updateClaimant(
    tx,
    { region, claimantId: before.id },
    {
      is_migrant: input.isMigrant ?? null,
      migrant_source: isMoved ? source : before.migrantSource,
      occupation: input.occupation ?? null,
      employed_from: input.employedFrom ?? null,
      employed_to: input.employedTo ?? null,
    },
  );
  const audit = {
    claimant: before.id,
    migrant: { from: before.isMigrant ?? null, to: input.isMigrant ?? null },
  };
  await saveStep(tx, act, { opened, record: { reason: input.reason, audit } });
}
