import type { RecipeColumn, Values } from './recipe.ts';

interface Columned {
  readonly columns: readonly RecipeColumn[];
}

/** Column key → index of the column in the sheet. */
export type Mapping = Readonly<Record<string, number>>;

/** Required columns that the mapping leaves out. */
export function missingColumns(recipe: Columned, mapping: Mapping): string[] {
  return recipe.columns
    .filter(({ key, required }) => required && mapping[key] === undefined)
    .map(({ label }) => label);
}

/** The cells of a row by column key; columns that are not mapped are empty. */
export function valuesOf(recipe: Columned, mapping: Mapping, cells: readonly string[]): Values {
  return Object.fromEntries(
    recipe.columns.map(({ key }) => {
      const index = mapping[key];
      return [key, index === undefined ? '' : (cells[index] ?? '')];
    }),
  );
}

/** The cells with one column replaced; the sheet may have had fewer cells in this row. */
export function withCell(cells: readonly string[], index: number, text: string): string[] {
  return Array.from({ length: Math.max(cells.length, index + 1) }, (_, at) =>
    at === index ? text : (cells[at] ?? ''),
  );
}
