import type { Recipe } from './recipe-module.ts';

/** The Chinese name of a kind: `column:code`, or `duplicate:kind`. */
export function problemName(recipe: Recipe, problem: string): string {
  const [column = '', code = ''] = problem.split(':');
  if (column === 'duplicate') return recipe.duplicates[code]?.sentence ?? '表内重复';
  const label = recipe.columns.find(({ key }) => key === column)?.label ?? column;
  return `${label}：${recipe.problemNames[code] ?? '有误'}`;
}
