import { findHeader } from '../../../platform/sheets/find-header.ts';
import { readSheet } from '../../../platform/sheets/read-sheet.ts';
import type { SheetRow } from '../../../platform/sheets/sheet.ts';
import { claimTableTitles } from '../claims/claim-table.ts';
import { type MemberRow, MOST_MEMBERS } from './members-form.ts';

const columns = ['name', 'identityNumber', 'phone', 'months', 'amount', 'household'] as const;
const MOST_BYTES = 200_000;

/**
 * Rows of a list that was copied from WeChat, WPS or Excel. Titles decide which column is which; without a title row
 * the order is name, ID number, phone, months, amount, household.
 * @throws SheetError with a sentence for beside the box.
 */
export async function readPastedMembers(text: string): Promise<MemberRow[]> {
  const rows: SheetRow[] = [];
  const limits = { maxRows: MOST_MEMBERS + 20, maxBytes: MOST_BYTES, maxColumns: 50 };
  for await (const row of readSheet({ kind: 'paste', text }, limits)) rows.push(row);
  const header = findHeader(
    rows,
    columns.map((column) => claimTableTitles[column]),
  );
  const places = header?.columns ?? columns.map((_, index) => index);
  const data = header ? rows.filter((row) => row.line > header.line) : rows;
  return data.map((row) => memberRow(row, places));
}

function memberRow(row: SheetRow, places: readonly (number | undefined)[]): MemberRow {
  const cell = (index: number) => {
    const place = places[index];
    return place === undefined ? '' : (row.cells[place]?.text ?? '').slice(0, 100);
  };
  return {
    name: cell(0),
    identityNumber: cell(1),
    phone: cell(2),
    months: cell(3),
    amount: cell(4),
    household: householdWord(cell(5)),
  };
}

/** The two answers of the form; anything else is left open. */
function householdWord(typed: string): string {
  if (/非农|城|不是|否/.test(typed)) return '城镇';
  return /农|是/.test(typed) ? '农村' : '';
}
