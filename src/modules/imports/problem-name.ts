import type { RecipeColumn } from './recipe.ts';

/** What a recipe says about its problems. */
interface ProblemWords {
  readonly columns: readonly Pick<RecipeColumn, 'key' | 'label'>[];
  readonly problemNames: Readonly<Record<string, string>>;
  readonly duplicates: Readonly<Record<string, { readonly sentence: string }>>;
}

/** The Chinese name of a kind: `column:code`, or `duplicate:kind`. */
export function problemName(recipe: ProblemWords, problem: string): string {
  const [column = '', code = ''] = problem.split(':');
  if (column === 'duplicate') return recipe.duplicates[code]?.sentence ?? '表内重复';
  const label = recipe.columns.find(({ key }) => key === column)?.label ?? column;
  return `${label}：${recipe.problemNames[code] ?? '有误'}`;
}
