import type { AppContext } from '../../../platform/http/context.ts';

/** Chinese name of a word, as the module that writes it calls it; otherwise the word itself. */
export function wordNames(c: AppContext): (word: string) => string {
  const names = Object.assign({}, ...c.var.deps.modules.map((module) => module.auditWords ?? {})) as Record<
    string,
    string
  >;
  return (word) => (names[word] ? `${names[word]}(${word})` : word);
}
