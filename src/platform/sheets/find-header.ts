import type { SheetRow } from './sheet.ts';

/** Where the column titles of a sheet are. */
export interface Header {
  /** Row number of the last title row; data starts below it. */
  readonly line: number;
  /** For each wanted column its index in the row, or undefined where the sheet has none. */
  readonly columns: readonly (number | undefined)[];
  /** The titles as the sheet has them, one per column; a group over sub-titles is joined by '/'. */
  readonly titles: readonly string[];
}

const SEARCHED_ROWS = 20;
/** A title may say a little more than the name it is known by: 本人身份证号 for 身份证号. */
const EXTRA_CHARACTERS = 4;

/**
 * Finds the row of column titles among the first 20 rows, under a title, filling instructions or empty rows.
 * Titles in two rows (a merged group over sub-titles) are read together.
 * @param wanted the names of each wanted column, best name first; brackets, spaces, marks and case do not count
 * @returns undefined where no row names at least two wanted columns (one, where only one is wanted)
 */
export function findHeader(
  rows: readonly SheetRow[],
  wanted: readonly (readonly string[])[],
): Header | undefined {
  const searched = rows.slice(0, SEARCHED_ROWS);
  let best: { header: Header; found: number } | undefined;
  for (const { line, titles } of [...searched.map(singleTitles), ...searched.flatMap(groupedTitles)]) {
    const columns = matchColumns(titles, wanted);
    const found = columns.filter((column) => column !== undefined).length;
    if (found > (best?.found ?? 0)) best = { header: { line, columns, titles }, found };
  }
  return best && best.found >= Math.min(2, wanted.length) ? best.header : undefined;
}

/** A title without what does not name: spaces, brackets with their content, stars, marks, case, width. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, '')
    .replace(/[\s*:;,.、。"'_/\\-]/g, '')
    .toLowerCase();
}

type Titles = Pick<Header, 'line' | 'titles'>;

function singleTitles(row: SheetRow): Titles {
  return { line: row.line, titles: row.cells.map((cell) => cell.text) };
}

/** A group title reaches right over its sub-titles; a title without sub-title stands for itself. */
function groupedTitles(upper: SheetRow, index: number, rows: readonly SheetRow[]): Titles[] {
  const lower = rows[index + 1];
  if (lower?.line !== upper.line + 1) return [];
  const titles: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(upper.cells.length, lower.cells.length); column += 1) {
    const above = upper.cells[column]?.text ?? '';
    const below = lower.cells[column]?.text ?? '';
    if (above !== '') group = above;
    else if (below === '') group = '';
    titles.push([below === '' ? above : group, below].filter((title) => title !== '').join('/'));
  }
  return [{ line: lower.line, titles }];
}

function matchColumns(
  titles: readonly string[],
  wanted: readonly (readonly string[])[],
): (number | undefined)[] {
  const plain = titles.map((title) => [plainTitle(title), plainTitle(title.slice(title.indexOf('/') + 1))]);
  const names = wanted.map((synonyms) => synonyms.map(plainTitle));
  const taken = new Set<number>();
  const columns: (number | undefined)[] = wanted.map(() => undefined);
  for (const fits of [isName, containsName]) {
    for (const [field, synonyms] of names.entries()) {
      if (columns[field] !== undefined) continue;
      const column = firstFit(plain, synonyms, (title, name) => fits(title, name), taken);
      if (column === undefined) continue;
      columns[field] = column;
      taken.add(column);
    }
  }
  return columns;
}

function firstFit(
  titles: readonly (readonly string[])[],
  synonyms: readonly string[],
  fits: (title: string, name: string) => boolean,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const name of synonyms) {
    const column = titles.findIndex(
      (forms, index) => !taken.has(index) && forms.some((form) => fits(form, name)),
    );
    if (column >= 0) return column;
  }
  return undefined;
}

function isName(title: string, name: string): boolean {
  return title === name;
}

function containsName(title: string, name: string): boolean {
  return name.length >= 2 && title.length <= name.length + EXTRA_CHARACTERS && title.includes(name);
}
