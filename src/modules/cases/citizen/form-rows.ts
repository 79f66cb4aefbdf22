import type { FormErrors, FormValues } from '../../../platform/http/form.ts';

/** A form's rows stand as parallel lists: the first values of all names are the first row, and so on. */
export type TypedRow<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The rows of these columns without those ticked in `drop` (by position); a row shorter than its neighbours is filled
 * up with empty cells.
 */
export function readRows<Name extends string>(values: FormValues, names: readonly Name[]): TypedRow<Name>[] {
  const lists = names.map((name) => listOf(values[name]));
  const dropped = new Set(listOf(values.drop));
  const count = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: count }, (_, at) => toRow(names, lists, at)).filter(
    (_, at) => !dropped.has(String(at)),
  );
}

function toRow<Name extends string>(names: readonly Name[], lists: readonly string[][], at: number) {
  // One cell per name, by construction.
  return Object.fromEntries(
    names.map((name, index) => [name, lists[index]?.[at]?.trim() ?? '']),
  ) as TypedRow<Name>;
}

/** The other way round: what a form or a draft holds for these rows. */
export function writeRows<Name extends string>(
  rows: readonly TypedRow<Name>[],
  names: readonly Name[],
): FormValues {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

export function isBlank(row: TypedRow<string>): boolean {
  return Object.values(row).every((cell) => cell === '');
}

export function listOf(value: FormValues[string]): string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Name under which a message about one cell is kept; also the field's id and the error summary's target. */
export function cellName(name: string, row: number): string {
  return `${name}.${row}`;
}

/** Collects messages by field. */
export class Findings {
  readonly errors: FormErrors = {};
  add(field: string, sentence: string): undefined {
    this.errors[field] = [...(this.errors[field] ?? []), sentence];
    return undefined;
  }
  get areNone(): boolean {
    return Object.keys(this.errors).length === 0;
  }
}
