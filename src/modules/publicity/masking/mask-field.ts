import { isDate } from '../../../platform/calendar.ts';
import { formatYuan } from '../../../platform/money.ts';
import { compactTyped } from '../../../platform/typed-text.ts';
import { townshipsOf } from '../../orgs/index.ts';
import { maskName, parseName, parsePhone } from '../../people/index.ts';
import type { PublicColumn, PublicityKind, RawRow, Treatment } from '../publicity-kind.ts';
import { fieldPolicy } from '../publicity-kind.ts';
import { declarePublished, type Published, publishText } from './published.ts';
import { MASK, screenText } from './screen-text.ts';

/** A notice's table as everybody may read it. */
export interface PublishedTable {
  readonly columns: readonly PublicColumn[];
  readonly rows: readonly (readonly Published[])[];
}

/** Masks the owner's rows by the policy of the kind; columns that no row fills are left out. */
export function maskRows(kind: PublicityKind, region: string, rows: readonly RawRow[]): PublishedTable {
  const columns = fieldPolicy[kind].filter((column) => rows.some((row) => rawText(row, column) !== ''));
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => maskField(column, { row, region }))),
  };
}

function maskField(column: PublicColumn, of: { row: RawRow; region: string }): Published {
  const raw = rawText(of.row, column);
  if (raw === '') return declarePublished('');
  if (column.treatment === 'text') return publishText(raw);
  return declarePublished(maskers[column.treatment](raw, of.region));
}

function rawText(row: RawRow, column: PublicColumn): string {
  if (column.field === 'amountFen') return row.amountFen === undefined ? '' : formatYuan(row.amountFen);
  return row[column.field]?.trim() ?? '';
}

/** What cannot be read as what it should be is covered whole: a phone number in the name column stays unseen. */
const maskers: Readonly<Record<Exclude<Treatment, 'text'>, (raw: string, region: string) => string>> = {
  'full-name': (raw) => readName(raw) ?? MASK,
  'masked-name': (raw) => {
    const name = readName(raw);
    return name === undefined ? MASK : maskName(name);
  },
  identity: (raw) => {
    const value = compactTyped(raw).toUpperCase();
    return /^(\d{15}|\d{17}[\dX])$/.test(value)
      ? `${value.slice(0, 2)}${'*'.repeat(value.length - 5)}${value.slice(-3)}`
      : MASK;
  },
  phone: (raw) => {
    const phone = parsePhone(raw);
    return phone.ok ? `${phone.value.slice(0, 3)}****${phone.value.slice(-4)}` : MASK;
  },
  township: (raw, region) => townshipIn(raw, region) ?? MASK,
  // Made from a number above, so it holds digits, commas and one point.
  amount: (raw) => raw,
  date: (raw) => (isDate(raw) ? raw : MASK),
};

/** A name made of letters alone, and short enough to be one; numerals among them would be a number in disguise. */
function readName(raw: string): string | undefined {
  const name = parseName(raw);
  return name.ok && screenText(name.value) === name.value ? name.value : undefined;
}

/** The township by its code, or the one named in an address; the rest of the address is left behind. */
function townshipIn(raw: string, region: string): string | undefined {
  const text = raw.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  return townshipsOf(region).find(({ code, name }) => text === code || text.includes(name))?.name;
}
