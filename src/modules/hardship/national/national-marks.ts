import { blindIndex, blindIndexes, type KeyRing } from '../../../platform/crypto.ts';
import type { Marks, SameMark } from './national-changes.ts';
import { HOUSEHOLD_MARK } from './national-columns.ts';
import { fileCells, memberCells, type NationalFacts } from './national-rows.ts';

const CONTEXT = 'hardship.national';

/** Columns whose values belong to other houses or change by themselves: no reason to type a file in again. */
const UNMARKED: ReadonlySet<string> = new Set(['phone']);

/** The values that are compared: the cells of the file, and the household's table as one. */
export function markedValues(facts: NationalFacts): ReadonlyMap<string, string> {
  const cells = Object.entries(fileCells(facts)).filter(([column]) => !UNMARKED.has(column));
  return new Map([...cells, [HOUSEHOLD_MARK, JSON.stringify(memberCells(facts))]]);
}

/** Keyed hashes: a plain hash of 是 or 否, or of an identity number, would be guessed in a second. */
export function marksOf(keys: KeyRing, facts: NationalFacts): Marks {
  const values = [...markedValues(facts)];
  return Object.fromEntries(
    values.map(([column, value]) => [column, blindIndex(keys, CONTEXT, `${column}\0${value}`)]),
  );
}

/** Compares with marks that any key of the ring made. */
export function sameMark(keys: KeyRing, byFile: ReadonlyMap<string, NationalFacts>): SameMark {
  return (stored, column, fileId) => {
    const facts = byFile.get(fileId);
    const value = facts && markedValues(facts).get(column);
    return value !== undefined && blindIndexes(keys, CONTEXT, `${column}\0${value}`).includes(stored);
  };
}
