import type { Act } from '../../platform/actor.ts';
import type { DB, Db, Selectable, Transaction } from '../../platform/db/database.ts';
import { gramsOf, searchForm } from '../../platform/search-grams.ts';
import type { CaseKind, RightsCase, Status } from './case.ts';
import type { CaseParties } from './case-policy.ts';
import { toCase } from './case-row-store.ts';
import { listRecusals } from './recusals/recusal-store.ts';

export type CaseChange = Partial<
  Omit<
    Selectable<DB['rights_cases']>,
    'region_code' | 'id' | 'number' | 'version' | 'status' | 'search_text' | 'search_grams'
  >
>;

/** A case by its id, or undefined where the region has none. */
export async function findCase(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<RightsCase | undefined> {
  const row = await db
    .selectFrom('rights_cases')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toCase(row);
}

/** As `findCase`, and holds the row until the transaction ends: two clerks decide one after the other. */
export async function lockCase(tx: Transaction, region: string, id: string): Promise<RightsCase | undefined> {
  const row = await tx
    .selectFrom('rights_cases')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toCase(row);
}

/** Who is in the case: what the policy asks. */
export async function findParties(db: Db | Transaction, rightsCase: RightsCase): Promise<CaseParties> {
  const { region, id } = rightsCase;
  const claimants = await db
    .selectFrom('case_claimants')
    .select('person_id')
    .where('region_code', '=', region)
    .where('case_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const personIds = claimants.map((row) => row.person_id);
  const filer = rightsCase.filer.personId;
  return {
    personIds: filer === undefined || personIds.includes(filer) ? personIds : [...personIds, filer],
    receiverId: rightsCase.status === 'transferred' ? await findReceiver(db, region, id) : undefined,
    recusedIds: (await listRecusals(db, { region, caseId: id })).map((recusal) => recusal.staffId),
  };
}

async function findReceiver(
  db: Db | Transaction,
  region: string,
  caseId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('case_transfers')
    .select('receiver_id')
    .where('region_code', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.receiver_id ?? undefined;
}

export async function insertCase(tx: Transaction, row: Selectable<DB['rights_cases']>): Promise<void> {
  await tx.insertInto('rights_cases').values(row).execute();
}

/** Writes the next station and the changed facts, and raises the version. The caller holds the lock. */
export async function updateCase(
  tx: Transaction,
  rightsCase: RightsCase,
  step: { status: Status; change: CaseChange },
): Promise<void> {
  await tx
    .updateTable('rights_cases')
    .set({ ...step.change, status: step.status, version: rightsCase.version + 1 })
    .where('region_code', '=', rightsCase.region)
    .where('id', '=', rightsCase.id)
    .execute();
}

/** The row of a new case: registered, version 1, nobody's yet. */
export function newCaseRow(from: {
  id: string;
  number: string;
  act: Act;
  filing: CaseFacts;
}): Selectable<DB['rights_cases']> {
  const { act, filing } = from;
  return {
    ...untouched,
    region_code: act.actor.region,
    id: from.id,
    number: from.number,
    kind: filing.kind,
    channel: filing.channel,
    filed_at: act.now,
    filer_kind: act.actor.kind,
    filer_id: act.actor.id,
    filer_name: act.actor.name,
    filer_person_id: act.actor.personId ?? null,
    union_id: filing.unionId ?? null,
    employer_id: filing.employer.id ?? null,
    employer_name: filing.employer.name,
    township_code: filing.townshipCode ?? null,
    is_site: filing.isSite,
    project_name: filing.projectName ?? null,
    work_place: filing.workPlace ?? null,
    summary: filing.summary,
    ...searchColumns([from.number, filing.employer.name, filing.projectName, filing.workPlace]),
    event_on: filing.eventOn ?? null,
    arrears_since: filing.arrearsSince ?? null,
    has_wage_note: filing.hasWageNote,
  };
}

/** What is known of a case when it is filed. */
export interface CaseFacts {
  readonly kind: CaseKind;
  readonly channel: string;
  readonly unionId?: string | undefined;
  readonly employer: { readonly id?: string | undefined; readonly name: string };
  readonly townshipCode?: string | undefined;
  readonly isSite: boolean;
  readonly projectName?: string | undefined;
  readonly workPlace?: string | undefined;
  readonly summary: string;
  readonly eventOn?: string | undefined;
  readonly arrearsSince?: string | undefined;
  readonly hasWageNote: boolean;
}

const untouched = {
  status: 'registered',
  version: 1,
  handler_id: null,
  handler_name: null,
  awaits_handler: false,
  discontent_answered_at: null,
  owner_funds_late: false,
  is_unlawful_project: false,
  accepted_at: null,
  verified_at: null,
  return_reason: null,
  pay_ordered_on: null,
  pay_order_due_on: null,
  pay_order_body: null,
  pay_order_served_how: null,
  outcome: null,
  outcome_reason: null,
  closed_at: null,
  reviewed_at: null,
  satisfaction: null,
  review_note: null,
} as const;

/** Brings the search columns in line with what the case is called and who stands in its chain. */
export async function indexCase(tx: Transaction, region: string, id: string): Promise<void> {
  const row = await tx
    .selectFrom('rights_cases')
    .select(['number', 'employer_name', 'project_name', 'work_place'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const links = await tx
    .selectFrom('case_chain_links')
    .select('name')
    .where('region_code', '=', region)
    .where('case_id', '=', id)
    .execute();
  const texts = [
    row.number,
    row.employer_name,
    row.project_name,
    row.work_place,
    ...links.map((link) => link.name),
  ];
  await tx
    .updateTable('rights_cases')
    .set(searchColumns(texts))
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

function searchColumns(texts: readonly (string | null | undefined)[]) {
  const known = texts.filter((text) => text !== null && text !== undefined);
  return { search_text: known.map(searchForm).join('\n'), search_grams: gramsOf(...known) };
}
