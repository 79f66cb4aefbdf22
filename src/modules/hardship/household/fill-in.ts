import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import type {
  CostKind,
  Housing,
  HousingArea,
  ModelWorker,
  Reason,
  Registration,
} from '../codes/hardship-codes.ts';
import { STORY_CONTEXT } from '../file/file-row-store.ts';
import type { FileTarget } from '../file/open-file.ts';
import { type OpenFile, openFile, saveStep } from '../file/open-file.ts';
import type { Exclusion } from '../formula/exclusion.ts';
import { refuse } from '../hardship-refusals.ts';
import {
  deleteMember,
  insertMember,
  listMemberRows,
  type MemberRow,
  replaceCosts,
  standsElsewhere,
  updateMember,
} from './household-store.ts';
import type { MemberInput } from './member.ts';
import { openIdentity, sealHealth, sealIdentity } from './seal-member.ts';

/**
 * Adds somebody of the household. A draft holds nobody's place yet; a file that was handed in does.
 * @throws Refused file.member-invalid, file.member-twice, file.member-elsewhere.
 */
export async function addMember(
  tx: Transaction,
  act: Act,
  input: FileTarget & { member: MemberInput },
): Promise<{ id: string }> {
  const opened = await openFile(tx, act, { ...input, word: 'fill-in' });
  if (input.member.relation === 'self') refuse('file.member-twice');
  const id = await insertChecked(tx, act, { opened, member: input.member, personId: undefined });
  await saveStep(tx, act, { opened, record: { audit: { member: id, change: 'add' } } });
  return { id };
}

/** The row of the household's first member: who asks. */
export async function insertApplicant(
  tx: Transaction,
  act: Act,
  on: { opened: OpenFile; member: MemberInput; personId: string },
): Promise<string> {
  return insertChecked(tx, act, on);
}

async function insertChecked(
  tx: Transaction,
  act: Act,
  on: { opened: OpenFile; member: MemberInput; personId: string | undefined },
): Promise<string> {
  const { file } = on.opened;
  const of = { region: file.region, fileId: file.id };
  const { indexes, ...identity } = sealIdentity(act.keys, on.member, shanghaiDate(act.now));
  const holdsPlace = file.number !== undefined;
  const { name } = on.member;
  if (holdsPlace && (await standsElsewhere(tx, { ...of, indexes })))
    refuse('file.member-elsewhere', { name });
  const others = await listMemberRows(tx, of);
  const row: MemberRow = {
    ...factsOf(act, on.member),
    ...identity,
    region_code: file.region,
    id: newId(),
    file_id: file.id,
    person_id: on.personId ?? null,
    position: Math.max(0, ...others.map((other) => other.position)) + 1,
    is_applicant: on.member.relation === 'self',
    identity_type: on.member.identityType,
    holds_place: holdsPlace,
  };
  await told(() => insertMember(tx, row), name);
  return row.id;
}

/** What may be changed of a member besides who it is. */
function factsOf(act: Act, member: Omit<MemberInput, 'identityNumber' | 'identityType'>) {
  return {
    relation: member.relation,
    name: member.name,
    work_status: member.workState,
    medical_insurance: member.insurance,
    is_student: member.school !== undefined,
    school_stage: member.school?.stage ?? null,
    school_name: member.school?.name ?? null,
    health_sealed: sealHealth(act.keys, member.health),
    income_fen: member.incomeFen,
    income_source: member.incomeSource ?? null,
  };
}

/** Violated constraints as sentences; whose other file it is, is never told. */
async function told<Result>(write: () => Promise<Result>, name: string): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'hardship_members_one_open_file') refuse('file.member-elsewhere', { name });
    if (constraint === 'hardship_members_once_per_file') refuse('file.member-twice');
    throw error;
  }
}

/** Changes a member; an empty number leaves the number on file. The applicant stays the applicant. */
export async function editMember(
  tx: Transaction,
  act: Act,
  input: FileTarget & { memberId: string; member: MemberInput },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'fill-in' });
  const { file } = opened;
  const of = { region: file.region, fileId: file.id };
  const row = (await listMemberRows(tx, of)).find(({ id }) => id === input.memberId);
  if (!row) return refuse('file.member-unknown');
  const { identityNumber, ...facts } = input.member;
  const kept = row.is_applicant || identityNumber === '';
  const number = kept ? openIdentity(act.keys, row.identity_sealed) : identityNumber;
  const { indexes, ...identity } = sealIdentity(
    act.keys,
    { ...facts, identityNumber: number },
    shanghaiDate(act.now),
  );
  if (row.holds_place && (await standsElsewhere(tx, { ...of, indexes })))
    refuse('file.member-elsewhere', { name: facts.name });
  const change = {
    ...factsOf(act, facts),
    ...(kept ? {} : { ...identity, identity_type: facts.identityType }),
    ...(row.is_applicant ? { relation: 'self', name: row.name } : {}),
  };
  await told(() => updateMember(tx, { region: file.region, id: row.id }, change), facts.name);
  await saveStep(tx, act, { opened, record: { audit: { member: row.id, change: 'edit' } } });
}

export async function removeMember(
  tx: Transaction,
  act: Act,
  input: FileTarget & { memberId: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'fill-in' });
  const { file } = opened;
  const of = { region: file.region, fileId: file.id };
  const row = (await listMemberRows(tx, of)).find(({ id }) => id === input.memberId);
  if (!row) return refuse('file.member-unknown');
  if (row.is_applicant) refuse('file.applicant-stays');
  await deleteMember(tx, { ...of, id: row.id });
  await saveStep(tx, act, { opened, record: { audit: { member: row.id, change: 'remove' } } });
}

export interface Situation {
  readonly mainReason: Reason;
  readonly secondReason?: Reason | undefined;
  readonly housing: Housing;
  readonly housingArea?: HousingArea | undefined;
  readonly registration: Registration;
  readonly modelWorker: ModelWorker;
  readonly townshipCode: string;
  readonly employerName?: string | undefined;
  readonly employedSince?: string | undefined;
  readonly isSingleParent: boolean;
  readonly isZeroEmployment: boolean;
  readonly canHelpItself: boolean;
  readonly exclusions: readonly Exclusion[];
  readonly story: string;
}

/** The family's situation, in the lists of the national form and in its own words. */
export async function saveSituation(
  tx: Transaction,
  act: Act,
  input: FileTarget & { situation: Situation; unionId?: string | undefined },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'fill-in' });
  const { situation } = input;
  const change = {
    main_reason: situation.mainReason,
    second_reason: situation.secondReason ?? null,
    housing: situation.housing,
    housing_area: situation.housingArea ?? null,
    registration: situation.registration,
    model_worker: situation.modelWorker,
    township_code: situation.townshipCode,
    union_id: input.unionId ?? opened.file.unionId ?? null,
    employer_name: situation.employerName ?? null,
    employed_since: situation.employedSince ?? null,
    is_single_parent: situation.isSingleParent,
    is_zero_employment: situation.isZeroEmployment,
    can_help_itself: situation.canHelpItself,
    exclusions: [...situation.exclusions],
    story_sealed: seal(act.keys, STORY_CONTEXT, situation.story),
    key_version: act.keys.activeVersion,
  };
  await saveStep(tx, act, { opened, record: { change, audit: { change: 'situation' } } });
}

/** 刚性支出 of the last twelve months, by kind, in 分. */
export async function saveCosts(
  tx: Transaction,
  act: Act,
  input: FileTarget & { costs: readonly { kind: CostKind; amountFen: bigint }[] },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'fill-in' });
  await replaceCosts(tx, { region: opened.file.region, fileId: opened.file.id }, input.costs);
  await saveStep(tx, act, { opened, record: { audit: { change: 'costs' } } });
}
