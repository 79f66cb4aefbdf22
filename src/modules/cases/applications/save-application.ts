import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { maySee } from '../case-policy.ts';
import { refuse } from '../case-refusals.ts';
import { findCase, findParties } from '../case-store.ts';
import { listClaimants } from '../claims/claim-store.ts';
import type { TypedValues } from '../drafts/claim-draft.ts';
import type { ApplicationKind } from './application.ts';
import { putApplication } from './application-store.ts';

const MOST_VERSIONS = 1_000_000;

export interface ApplicationInput {
  readonly region: string;
  readonly caseId: string;
  readonly claimantId: string;
  readonly kind: ApplicationKind;
  /** As it was shown; 0 for the first time. */
  readonly version: number;
  readonly values: TypedValues;
}

/**
 * 保存申请书草稿 on the case: by the worker for the own claim, by staff in reach for any. It may be done at any
 * station: the year for arbitration runs also after the union has closed.
 * @throws Refused 404 out of reach, case.application-changed where somebody saved in between.
 */
export async function saveApplication(tx: Transaction, act: Act, input: ApplicationInput): Promise<void> {
  const rightsCase = (await findCase(tx, input.region, input.caseId)) ?? refuseCommon('not-found');
  const parties = await findParties(tx, rightsCase);
  if (!maySee(act.actor, rightsCase, parties)) refuseCommon('not-found');
  const claimants = await listClaimants(tx, { region: input.region, caseId: input.caseId });
  const claimant = claimants.find(({ id }) => id === input.claimantId) ?? refuseCommon('not-found');
  if (act.actor.kind === 'worker' && claimant.personId !== act.actor.personId) refuseCommon('not-found');
  // A version that no page ever showed is nobody's draft.
  const isVersion = Number.isInteger(input.version) && input.version >= 0 && input.version < MOST_VERSIONS;
  if (!isVersion || !(await putApplication(tx, act, input))) refuse('case.application-changed');
  await recordAudit(tx, act, {
    word: 'case.save-application',
    subject: { type: 'case', id: rightsCase.id },
    region: input.region,
    detail: { number: rightsCase.number, kind: input.kind, claimant: input.claimantId },
  });
}
