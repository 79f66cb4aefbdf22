import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../documents/index.ts';
import { approvalChain } from './approval/approval-chain.ts';
import { insertSignature } from './approval/signature-store.ts';
import { takeAllowance } from './caps/take-allowance.ts';
import { decideFund, fundLeft } from './funds/fund.ts';
import { lockFund, moveFund } from './funds/fund-store.ts';
import { type Grant, type GrantKind, HOUSEHOLD } from './grant.ts';
import { mayPropose } from './grant-policy.ts';
import { refuseGrant } from './grant-refusals.ts';
import { insertGrant } from './grant-store.ts';
import type { Household, HouseholdMember } from './household.ts';
import { loadHousehold } from './household-store.ts';
import { recordGrant } from './open-grant.ts';
import { readChainLimits, readGrantPrefix } from './read-grant-parameters.ts';

export interface GrantProposal {
  readonly fileId: string;
  readonly kind: GrantKind;
  readonly amountFen: bigint;
  readonly fundId: string;
  /** The student; for medical aid the patient, where one is named. */
  readonly memberId?: string | undefined;
  /** Why this sum, in the words of the approval sheet. */
  readonly basis: string;
}

/**
 * 提出救助: takes room under the household's cap and in the fund at once, so that nothing that is signed later can
 * exceed either; two proposals at the same time wait for each other on the balance rows. The clerk's proposal is the
 * first signature of the chain.
 * @throws Refused `grant.file-not-on-file`, `grant.over-cap` (says how much is left and why), `grant.over-fund`, …
 */
export async function proposeGrant(
  tx: Transaction,
  act: Act,
  input: GrantProposal,
): Promise<{ id: string; number: string }> {
  if (!mayPropose(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const household = await loadHousehold(tx, { region, fileId: input.fileId });
  if (!household) return refuseCommon('not-found');
  if (!household.isOnFile) refuseGrant('grant.file-not-on-file');
  const member = memberOf(household, input);
  const on = shanghaiDate(act.now);
  const subjectKey = input.kind === 'schooling' ? (member?.id ?? '') : HOUSEHOLD;
  const year = Number(on.slice(0, 4));
  const allowanceId = await takeAllowance(tx, household, { ...input, subjectKey, year, on });
  await takeFund(tx, household, input);
  const grant: Grant = {
    ...(await numbered(tx, { region, on })),
    ...{ region, version: 1, status: 'proposed', kind: input.kind, year, fileId: input.fileId },
    ...{ personId: household.personId, memberId: member?.id, subjectKey, allowanceId, fundId: input.fundId },
    beneficiaryName: (subjectKey === HOUSEHOLD ? undefined : member?.name) ?? household.applicantName,
    amountFen: input.amountFen,
    basis: input.basis,
    chain: approvalChain(input.amountFen, await readChainLimits(tx, { region, on })),
    signedCount: 1,
    payeeId: undefined,
    proposedAt: act.now,
    proposer: { id: act.actor.id, name: act.actor.name },
    ...{ approvedAt: undefined, endedAt: undefined, endReason: undefined },
  };
  await insertGrant(tx, grant);
  await signFirst(tx, act, grant);
  await recordGrant(tx, act, { grant, word: 'propose' });
  return { id: grant.id, number: grant.number };
}

function memberOf(household: Household, input: GrantProposal): HouseholdMember | undefined {
  const member = household.members.find((one) => one.id === input.memberId);
  if (input.memberId !== undefined && !member) refuseGrant('grant.member-unknown');
  if (input.kind === 'schooling' && !member?.isStudent) refuseGrant('grant.student-needed');
  return member;
}

async function takeFund(tx: Transaction, household: Household, input: GrantProposal): Promise<void> {
  const fund = (await lockFund(tx, household.region, input.fundId)) ?? refuseCommon('not-found');
  const decision = decideFund(fund, { ...input, isNationalFile: household.isNational });
  const { name } = fund;
  const refuseLittle = () => refuseGrant('grant.over-fund', { name, left: formatYuan(fundLeft(fund)) });
  if (!decision.ok) {
    if (decision.why === 'not-for-kind') refuseGrant('grant.fund-not-for-kind', { name, kind: input.kind });
    if (decision.why === 'needs-national-file') refuseGrant('grant.needs-national-file', { name });
    refuseLittle();
  }
  try {
    await moveFund(tx, { region: household.region, id: fund.id }, { committedFen: input.amountFen });
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_funds_committed_within_budget') refuseLittle();
    throw error;
  }
}

async function numbered(tx: Transaction, at: { region: string; on: string }) {
  const year = Number(at.on.slice(0, 4));
  const number = await nextDocumentNumber(tx, at.region, 'hardship-grant', year);
  return {
    id: newId(),
    number: formatDocumentNumber({ prefix: await readGrantPrefix(tx, at), year, number }),
  };
}

async function signFirst(tx: Transaction, act: Act, grant: Grant): Promise<void> {
  await insertSignature(
    tx,
    { region: grant.region, grantId: grant.id },
    {
      position: 0,
      role: grant.chain[0] ?? '',
      signer: grant.proposer,
      decision: 'agreed',
      opinion: grant.basis,
      signedAt: act.now,
    },
  );
}
