import type { HtmlElement } from '../html-tree.ts';
import type { KeptLine } from './kept-line.ts';

/** A list, table or quotation around a line, and how it is written. */
export interface Structure {
  readonly tag: string;
  readonly element: HtmlElement;
}

const KEPT = new Set(['ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
/** Which element may stand directly around which; a part without its whole is left out. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};
const DEEPEST = 12;
/** Hostile pages nest a hundred thousand deep; what stands further out is not looked at. */
const FARTHEST = 80;

/** Lists, tables and quotations around each line, outermost first. Tables that only lay a page out are left out. */
export function structureOf(lines: readonly KeptLine[]): Structure[][] {
  const tables = dataTables(lines);
  return lines.map(({ line }) => {
    const path: Structure[] = [];
    for (const element of ancestors(line?.element)) {
      if (isTablePart(element) && !tables.has(tableOf(element))) continue;
      const whole = WHOLE[element.tag];
      const above = path.at(-1)?.tag ?? '';
      if (whole ? whole.includes(above) : !isBetween(above)) path.push({ tag: element.tag, element });
    }
    return path.slice(0, DEEPEST).filter((_one, at, all) => isWhole(all, at));
  });
}

/** Directly in a list, table or row only its own parts may stand. */
function isBetween(tag: string): boolean {
  return ['ul', 'ol', 'table', 'thead', 'tbody', 'tfoot', 'tr'].includes(tag);
}

/** A list without an item at the end, or a table without a cell, is not opened. */
function isWhole(path: readonly Structure[], at: number): boolean {
  const lastFull = path.findLastIndex(
    ({ tag }) => tag === 'li' || tag === 'td' || tag === 'th' || tag === 'blockquote',
  );
  return at <= lastFull;
}

/** Lists, tables and quotations around an element, outermost first. */
function ancestors(element: HtmlElement | undefined): HtmlElement[] {
  const chain: HtmlElement[] = [];
  let at = element;
  for (let steps = 0; at && steps < FARTHEST; at = at.parent, steps++) if (KEPT.has(at.tag)) chain.push(at);
  return chain.reverse();
}

function isTablePart(element: HtmlElement): boolean {
  return element.tag === 'table' || (WHOLE[element.tag] !== undefined && element.tag !== 'li');
}

function tableOf(element: HtmlElement): HtmlElement | undefined {
  let at: HtmlElement | undefined = element;
  for (let steps = 0; at && at.tag !== 'table' && steps < FARTHEST; steps++) at = at.parent;
  return at?.tag === 'table' ? at : undefined;
}

/** Tables of at least two rows and two columns of short cells; a page laid out by a table has long ones. */
function dataTables(lines: readonly KeptLine[]): Set<HtmlElement | undefined> {
  const cells = new Map<HtmlElement, { rows: Set<HtmlElement>; cells: Set<HtmlElement>; length: number }>();
  for (const { line, text } of lines) {
    const cell = ancestors(line?.element).findLast(({ tag }) => tag === 'td' || tag === 'th');
    const table = cell && tableOf(cell);
    if (!cell?.parent || !table) continue;
    const seen = cells.get(table) ?? { rows: new Set(), cells: new Set(), length: 0 };
    seen.rows.add(cell.parent);
    seen.cells.add(cell);
    cells.set(table, { ...seen, length: seen.length + text.length });
  }
  const data = [...cells].filter(
    ([, { rows, cells, length }]) =>
      rows.size >= 2 && cells.size >= rows.size * 1.5 && length / cells.size < 150,
  );
  return new Set(data.map(([table]) => table));
}
