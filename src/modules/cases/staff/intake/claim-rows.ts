import type { FormErrors, FormState, FormValues } from '../../../../platform/http/form.ts';
import { findHeader } from '../../../../platform/sheets/find-header.ts';
import { readSheet } from '../../../../platform/sheets/read-sheet.ts';
import type { SheetRow } from '../../../../platform/sheets/sheet.ts';
import { SheetError } from '../../../../platform/sheets/sheet-error.ts';
import {
  type HouseholdType,
  type PersonInput,
  parseIdentity,
  parseName,
  parsePhone,
} from '../../../people/index.ts';
import {
  type ClaimTableColumn,
  type ClaimTableRow,
  claimTableTitles,
  type ReadClaim,
  readClaim,
} from '../../claims/claim-table.ts';
import type { NewClaimLine } from '../../claims/claimant.ts';

/** More people than this are entered in several goes: each row is nine fields of one form. */
const MOST_ROWS = 200;

const columns = Object.keys(claimTableTitles) as ClaimTableColumn[]; // keys of a closed table
const EMPTY_ROW: ClaimTableRow = {
  name: '',
  identityNumber: '',
  phone: '',
  household: '',
  occupation: '',
  months: '',
  days: '',
  rate: '',
  amount: '',
};

/** Field of one cell, e.g. `row.3.amount`. */
export function cellName(index: number, column: ClaimTableColumn): string {
  return `row.${index}.${column}`;
}

/** The rows as they stand in the form; rows without any text are dropped. */
export function rowsIn(values: FormValues): ClaimTableRow[] {
  const rows: ClaimTableRow[] = [];
  for (let index = 0; index < MOST_ROWS; index += 1) {
    const row = Object.fromEntries(columns.map((column) => [column, typed(values, cellName(index, column))]));
    if (Object.values(row).some((text) => text !== '')) rows.push({ ...EMPTY_ROW, ...row });
  }
  return rows;
}

function typed(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The rows as values of the form, from row 0. */
function rowValues(rows: readonly ClaimTableRow[]): FormValues {
  return Object.fromEntries(
    rows.flatMap((row, index) => columns.map((column) => [cellName(index, column), row[column]])),
  );
}

/** Puts pasted lines below the typed rows; the box is empty afterwards. */
export async function appendPasted(values: FormValues, pasted: string): Promise<FormState> {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('row.')));
  try {
    const rows = [...rowsIn(values), ...(await pastedRows(pasted))];
    const errors: FormErrors =
      rows.length > MOST_ROWS ? { pasted: [`一次最多 ${MOST_ROWS} 行，超出的请分几次登记`] } : {};
    return { values: { ...kept, ...rowValues(rows.slice(0, MOST_ROWS)), pasted: '' }, errors };
  } catch (error) {
    if (error instanceof SheetError) return { values, errors: { pasted: [error.message] } };
    throw error;
  }
}

async function pastedRows(pasted: string): Promise<ClaimTableRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet({ kind: 'paste', text: pasted }, { maxRows: 2_000, maxBytes: 1_000_000 }))
    rows.push(row);
  const header = findHeader(
    rows,
    columns.map((column) => claimTableTitles[column]),
  );
  const places = header?.columns ?? columns.map((_, index) => index);
  return rows
    .filter((row) => header === undefined || row.line > header.line)
    .map((row) => ({
      ...EMPTY_ROW,
      ...Object.fromEntries(columns.map((column, at) => [column, row.cells[places[at] ?? -1]?.text ?? ''])),
    }));
}

export interface CheckedRow {
  readonly person: PersonInput;
  readonly statedMigrant: boolean | undefined;
  readonly occupation: string | undefined;
  /** None where no wages are claimed. */
  readonly line: NewClaimLine | undefined;
}

/** Checks every row; errors stand beside the cells they concern. */
export function checkRows(
  rows: readonly ClaimTableRow[],
  today: string,
  asks: 'people-and-wages' | 'people' = 'people-and-wages',
): { checked: CheckedRow[]; errors: FormErrors } {
  const errors: FormErrors = {};
  const checked = rows.flatMap((row, index): CheckedRow[] => {
    const claim = asks === 'people' ? noClaim(row, today) : readClaim(row, today);
    const problems = [...personProblems(row, today), ...claim.problems];
    for (const problem of problems) {
      const name = cellName(index, problem.column);
      errors[name] = [...(errors[name] ?? []), problem.sentence];
    }
    if (problems.length > 0 || (asks === 'people-and-wages' && claim.line === undefined)) return [];
    const person = personOf(row, claim.statedMigrant);
    return [
      {
        person,
        statedMigrant: claim.statedMigrant,
        occupation: row.occupation || undefined,
        line: claim.line,
      },
    ];
  });
  return { checked, errors };
}

/** A row of somebody who claims no wages: only who it is. */
function noClaim(row: ClaimTableRow, today: string): ReadClaim {
  return { line: undefined, statedMigrant: readClaim(row, today).statedMigrant, problems: [] };
}

function personProblems(row: ClaimTableRow, today: string) {
  const name = parseName(row.name);
  const identity = parseIdentity('resident-id', row.identityNumber, today);
  const phone = row.phone === '' ? undefined : parsePhone(row.phone);
  return [
    ...(name.ok ? [] : [{ column: 'name' as const, sentence: name.reason }]),
    ...(identity.ok ? [] : [{ column: 'identityNumber' as const, sentence: identity.reason }]),
    ...(phone === undefined || phone.ok ? [] : [{ column: 'phone' as const, sentence: phone.reason }]),
  ];
}

function personOf(row: ClaimTableRow, statedMigrant: boolean | undefined): PersonInput {
  const householdType: HouseholdType | undefined =
    statedMigrant === undefined ? undefined : statedMigrant ? 'rural' : 'urban';
  return {
    name: row.name,
    identityType: 'resident-id',
    identityNumber: row.identityNumber,
    phone: row.phone || undefined,
    ...(householdType ? { householdType, householdSource: '本人陈述' } : {}),
  };
}
