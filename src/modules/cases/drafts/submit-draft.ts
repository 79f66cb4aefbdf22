import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { moveAttachments } from '../../documents/index.ts';
import { giveConsent, hasConsent, registerPeople } from '../../people/index.ts';
import { refuse as refuseOfCase } from '../case-refusals.ts';
import type { JoiningClaimant } from '../claims/join-claimants.ts';
import { electionProblem } from '../claims/representatives.ts';
import { fileCase } from '../file-case.ts';
import { CASE_OWNER } from '../load-case.ts';
import { DRAFT_OWNER } from './claim-draft.ts';
import { refuse } from './draft-refusals.ts';
import { updateDraft } from './draft-store.ts';
import type { FiledClaim, FiledMember } from './filed-claim.ts';
import { lockOwnDraft } from './find-draft.ts';
import { identifyFiler } from './identify-filer.ts';

export interface Submission {
  readonly region: string;
  readonly id: string;
  /** Version of the draft that the worker has read. */
  readonly version: number;
  readonly claim: FiledClaim;
}

/**
 * 提交登记: the draft becomes a case with its number for life – files of the people, consents, case, papers – in one
 * transaction. Submitting it again leads to the same case.
 * @throws Refused draft.changed where it was saved after being read.
 */
export async function submitDraft(
  tx: Transaction,
  act: Act,
  submission: Submission,
): Promise<{ caseId: string }> {
  const { region, id, claim } = submission;
  const draft = await lockOwnDraft(tx, act, submission);
  if (!draft) return refuseCommon('not-found');
  if (draft.caseId !== undefined) return { caseId: draft.caseId };
  if (draft.version !== submission.version) refuse('draft.changed');
  checkElection(claim);
  const own = await identifyFiler(tx, act, claim.identity);
  await keepConsents(tx, own, claim);
  const claimants = [
    ownClaimant(own.actor.personId, claim),
    ...(await memberClaimants(tx, own, claim.members)),
  ];
  const { id: caseId } = await fileCase(tx, own, { ...claim.facts, channel: 'portal', claimants });
  await moveAttachments(tx, region, {
    from: { type: DRAFT_OWNER, id },
    to: { type: CASE_OWNER, id: caseId },
  });
  await updateDraft(tx, { region, id }, { sealed: null, case_id: caseId, updated_at: act.now });
  return { caseId };
}

function checkElection({ own, members }: FiledClaim): void {
  const ids = [own, ...members].map((_, index) => String(index));
  const elected = ids.filter((_, index) => [own, ...members][index]?.isRepresentative);
  const problem = electionProblem(ids, elected);
  if (problem === 'too-few-claimants') refuseOfCase('case.no-representatives-needed');
  if (problem !== undefined) refuseOfCase('case.too-many-representatives');
}

/** Each purpose was asked for by itself (个人信息保护法 §23, §29); an ID number is not kept without the first. */
async function keepConsents(
  tx: Transaction,
  own: Act & { actor: { personId: string } },
  claim: FiledClaim,
): Promise<void> {
  const { personId, region } = own.actor;
  for (const purpose of claim.consents) await giveConsent(tx, own, { personId, purpose });
  if (!(await hasConsent(tx, region, { personId, purpose: 'sensitive' }))) refuse('draft.consent-missing');
}

function ownClaimant(personId: string, claim: FiledClaim): JoiningClaimant {
  const household = claim.identity?.householdType;
  return {
    personId,
    statedMigrant: household === undefined || household === 'unknown' ? undefined : household === 'rural',
    ...claim.own,
  };
}

async function memberClaimants(
  tx: Transaction,
  act: Act,
  members: readonly FiledMember[],
): Promise<JoiningClaimant[]> {
  if (members.length === 0) return [];
  const people = members.map((member) => ({
    name: member.name,
    identityType: 'resident-id' as const,
    identityNumber: member.identityNumber,
    householdType: householdOf(member.statedMigrant),
  }));
  const files = await registerPeople(tx, act, people);
  return members.flatMap((member, index) => {
    const file = files[index];
    if (!file) return [];
    const { statedMigrant, lines, isRepresentative, phone: statedPhone } = member;
    return [{ personId: file.id, statedMigrant, lines, isRepresentative, statedPhone }];
  });
}

function householdOf(statedMigrant: boolean | undefined): 'rural' | 'urban' | undefined {
  if (statedMigrant === undefined) return undefined;
  return statedMigrant ? 'rural' : 'urban';
}
