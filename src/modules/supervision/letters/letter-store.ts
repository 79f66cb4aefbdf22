import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { gramsOf, searchForm } from '../../../platform/search-grams.ts';
import type { Letter, Status } from './letter.ts';
import { toLetter } from './letter-row.ts';

type Row = Selectable<DB['supervision_letters']>;
export type LetterChange = Partial<
  Omit<Row, 'region_code' | 'id' | 'version' | 'status' | 'search_text' | 'search_grams'>
>;

export async function findLetter(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Letter | undefined> {
  const row = await db
    .selectFrom('supervision_letters')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toLetter(row);
}

/** As `findLetter`, and holds the row until the transaction ends. */
export async function lockLetter(tx: Transaction, region: string, id: string): Promise<Letter | undefined> {
  const row = await tx
    .selectFrom('supervision_letters')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toLetter(row);
}

/** The letter that followed this one, if one did. */
export async function findSuccessor(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Letter | undefined> {
  const row = await db
    .selectFrom('supervision_letters')
    .selectAll()
    .where('region_code', '=', region)
    .where('previous_id', '=', id)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
  return row && toLetter(row);
}

/** What is known of a letter when it is drafted. */
export interface NewLetter {
  readonly id: string;
  readonly kind: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly recipient: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  readonly visitId: string | undefined;
  readonly previousId: string | undefined;
  readonly templateKey: string;
  readonly title: string;
  readonly body: string;
  readonly draftedAt: Date;
  readonly drafter: { readonly id: string; readonly name: string };
}

export async function insertLetter(tx: Transaction, region: string, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('supervision_letters')
    .values({
      region_code: region,
      id: letter.id,
      kind: letter.kind,
      status: 'drafted',
      version: 1,
      organisation_id: letter.firm.id,
      organisation_name: letter.firm.name,
      project_name: letter.projectName ?? null,
      recipient_id: letter.recipient.id,
      recipient_name: letter.recipient.name,
      visit_id: letter.visitId ?? null,
      previous_id: letter.previousId ?? null,
      template_key: letter.templateKey,
      title: letter.title,
      body: letter.body,
      drafted_at: letter.draftedAt,
      drafter_id: letter.drafter.id,
      drafter_name: letter.drafter.name,
      signing_round: 0,
      signing_steps: [],
      signing_position: 0,
      ...searchColumns([letter.firm.name, letter.recipient.name, letter.projectName]),
    })
    .execute();
}

/** Writes the next station and the changed facts, and raises the version. The caller holds the lock. */
export async function updateLetter(
  tx: Transaction,
  letter: Letter,
  step: { status: Status; change: LetterChange },
): Promise<void> {
  const found =
    step.change.number === undefined
      ? {}
      : searchColumns([step.change.number, letter.firm.name, letter.recipient.name, letter.projectName]);
  await tx
    .updateTable('supervision_letters')
    .set({ ...step.change, ...found, status: step.status, version: letter.version + 1 })
    .where('region_code', '=', letter.region)
    .where('id', '=', letter.id)
    .execute();
}

function searchColumns(texts: readonly (string | null | undefined)[]) {
  const known = texts.filter((text) => text !== null && text !== undefined);
  return { search_text: known.map(searchForm).join('\n'), search_grams: gramsOf(...known) };
}
