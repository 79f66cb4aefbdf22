import { type KeyRing, open } from '../../../platform/crypto.ts';
import type { DB, Selectable } from '../../../platform/db/database.ts';
import {
  type CodeList,
  codeIn,
  housingAreas,
  housings,
  modelWorkers,
  reasons,
  registrations,
} from '../codes/hardship-codes.ts';
import { isExclusion } from '../formula/exclusion.ts';
import { categories } from '../formula/formula-version.ts';
import { channels, type HardshipFile, statuses } from './hardship-file.ts';

export type FileRow = Selectable<DB['hardship_files']>;

export const STORY_CONTEXT = 'hardship.story';

/** The value if the list knows it. The CHECKs of the tables hold the same lists, so a stranger is a bug. */
export function member<const List extends readonly string[]>(list: List, value: string): List[number] {
  const found = list.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown value ${value}`);
  return found;
}

export function present<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

function code<List extends CodeList>(list: List, value: string | null): (keyof List & string) | undefined {
  return value === null ? undefined : codeIn(list, value);
}

/** One table row as the domain knows it; the free text is opened. */
export function toFile(row: FileRow, keys: KeyRing): HardshipFile {
  return {
    ...placeOf(row),
    ...situationOf(row),
    story: row.story_sealed === null ? undefined : open(keys, STORY_CONTEXT, row.story_sealed),
    consentsAt: present(row.consent_sensitive_at),
    returnReason: present(row.return_reason),
    appliedOn: present(row.applied_on),
    authorisedOn: present(row.authorised_on),
    authorisationId: present(row.authorisation_id),
    noticeId: present(row.notice_id),
    approvalRound: row.approval_round,
    approvedOn: present(row.approved_on),
    reviewDueOn: present(row.review_due_on),
    closedOn: present(row.closed_on),
    closeReason: present(row.close_reason),
    handler: row.handler_id === null ? undefined : { id: row.handler_id, name: row.handler_name ?? '' },
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function placeOf(row: FileRow) {
  return {
    region: row.region_code,
    id: row.id,
    number: present(row.number),
    status: member(statuses, row.status),
    channel: member(channels, row.channel),
    signalReason: present(row.signal_reason),
    applicantPersonId: row.applicant_person_id,
    townshipCode: present(row.township_code),
    unionId: present(row.union_id),
    employerName: present(row.employer_name),
    employedSince: present(row.employed_since),
    category: row.category === null ? undefined : member(categories, row.category),
    formulaVersion: present(row.formula_version),
  };
}

function situationOf(row: FileRow) {
  return {
    codesVersion: row.codes_version,
    mainReason: code(reasons, row.main_reason),
    secondReason: code(reasons, row.second_reason),
    housing: code(housings, row.housing),
    housingArea: code(housingAreas, row.housing_area),
    registration: code(registrations, row.registration),
    modelWorker: code(modelWorkers, row.model_worker),
    isSingleParent: row.is_single_parent,
    isZeroEmployment: row.is_zero_employment,
    canHelpItself: row.can_help_itself,
    exclusions: row.exclusions.filter(isExclusion),
  };
}
