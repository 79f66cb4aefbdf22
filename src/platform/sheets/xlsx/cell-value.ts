import { numberText } from '../number-text.ts';
import { type Cell, EMPTY_CELL, textCell } from '../sheet.ts';
import type { NumberStyle } from './styles.ts';
import { serialDate } from './xlsx-date.ts';
import { unescapeCellText } from './xlsx-text.ts';

/** What the cells of one workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/** A cell as the worksheet holds it. */
export interface RawCell {
  /** Type letter of the file: s, str, inlineStr, n, b, d, e. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** A formula whose result the file does not hold has only this. */
  readonly formula: string;
}

/** The cell a person sees; a formula gives the result that the workbook last stored. */
export function cellValue(cell: RawCell, context: CellContext): Cell {
  if (cell.value === '') {
    return cell.formula === '' ? EMPTY_CELL : { text: '', kind: 'empty', raw: `=${cell.formula}` };
  }
  switch (cell.type) {
    case 's':
      return textCell(context.strings[Number(cell.value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(unescapeCellText(cell.value));
    case 'b':
      return { text: /^(1|true)$/i.test(cell.value) ? 'TRUE' : 'FALSE', kind: 'boolean', raw: cell.value };
    case 'e':
      return { text: cell.value, kind: 'error' };
    case 'd':
      return { text: isoText(cell.value), kind: 'date', raw: cell.value };
    default:
      return numberCell(cell.value.trim(), context.styles[cell.style], context.from1904);
  }
}

function numberCell(raw: string, style: NumberStyle | undefined, from1904: boolean): Cell {
  const value = Number(raw);
  if (raw === '' || Number.isNaN(value)) return textCell(raw);
  const date = style?.date ? serialDate(value, from1904) : undefined;
  if (date !== undefined) return { text: date, kind: 'date', raw };
  const text = numberText(raw);
  const padded = style && /^\d+$/.test(text) ? text.padStart(style.digits, '0') : text;
  return { text: padded, kind: 'number', raw };
}

function isoText(value: string): string {
  return value
    .replace(/T00:00:00(\.0+)?Z?$/, '')
    .replace('T', ' ')
    .replace(/(\.\d+)?Z?$/, '');
}
