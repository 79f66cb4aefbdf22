import type { Act } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { FormState, FormValues } from '../../../../platform/http/form.ts';
import { parseMoney } from '../../../../platform/money.ts';
import { readSheet } from '../../../../platform/sheets/read-sheet.ts';
import { SheetError } from '../../../../platform/sheets/sheet-error.ts';
import { findPersonByIdentity } from '../../../people/index.ts';
import type { CaseView } from '../../load-case.ts';
import { activeClaimants, claimantName } from '../names.ts';

const MOST_ROWS = 2_000;

/**
 * Reads pasted lines of name or ID number and amount into the form's amounts. Lines that fit nobody, or two people of
 * one name, stay in the box with the reason; nothing is guessed.
 */
export async function readPaymentTable(
  db: Db,
  act: Act,
  from: { view: CaseView; values: FormValues; pasted: string },
): Promise<FormState> {
  const values: FormValues = { ...from.values, pasted: '' };
  const left: string[] = [];
  const problems: string[] = [];
  for (const cells of await linesOf(from.pasted)) {
    const read = await readLine(db, act, { view: from.view, cells });
    if (read.ok) values[`amount.${read.claimantId}`] = read.amount;
    else if (read.problem !== undefined) {
      left.push(cells.join('\t'));
      problems.push(read.problem);
    }
  }
  if (problems.length === 0) return { values, errors: {} };
  return { values: { ...values, pasted: left.join('\n') }, errors: { pasted: problems.slice(0, 20) } };
}

async function linesOf(pasted: string): Promise<string[][]> {
  const lines: string[][] = [];
  try {
    for await (const row of readSheet(
      { kind: 'paste', text: pasted },
      { maxRows: MOST_ROWS, maxBytes: 1_000_000 },
    )) {
      lines.push(row.cells.map((cell) => cell.text));
    }
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
  }
  return lines.map((cells) => (cells.length === 1 ? (cells[0] ?? '').split(/[\s,,]+/) : cells));
}

type Read =
  | { readonly ok: true; readonly claimantId: string; readonly amount: string }
  | { readonly ok: false; readonly problem: string | undefined };

async function readLine(db: Db, act: Act, on: { view: CaseView; cells: readonly string[] }): Promise<Read> {
  const cells = on.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const amount = cells.findLast((cell) => parseMoney(cell).ok && !isIdentity(cell));
  const names = cells.filter((cell) => cell !== amount);
  if (amount === undefined) {
    // A line of titles has no number at all; anything else is worth a word.
    return {
      ok: false,
      problem: cells.some((cell) => /\d/.test(cell)) ? `“${cells.join(' ')}”没有金额` : undefined,
    };
  }
  const found = await findClaimants(db, act, { view: on.view, names });
  if (found.length === 1 && found[0]) return { ok: true, claimantId: found[0], amount };
  const who = names[0] ?? cells.join(' ');
  return {
    ok: false,
    problem: found.length === 0 ? `申请人中没有“${who}”` : `申请人中有多名“${who}”，请改用身份证号`,
  };
}

async function findClaimants(
  db: Db,
  act: Act,
  on: { view: CaseView; names: readonly string[] },
): Promise<string[]> {
  const identity = on.names.find(isIdentity);
  const active = activeClaimants(on.view);
  if (identity !== undefined) {
    const person = await findPersonByIdentity(db, act, { type: 'resident-id', number: identity });
    return active.filter((claimant) => claimant.personId === person?.id).map((claimant) => claimant.id);
  }
  return active
    .filter((claimant) => on.names.includes(claimantName(on.view, claimant.id)))
    .map((claimant) => claimant.id);
}

function isIdentity(text: string): boolean {
  return /^\d{17}[\dXx]$/.test(text);
}
