/**
 * Cuts a migration file into statements: one DDL statement per round trip (postgres.md 7).
 * A statement ends with `;` at the end of a line; `$$ … $$` bodies are kept whole; `--` lines are dropped.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let current: string[] = [];
  let insideBody = false;
  for (const line of text.split(/\r?\n/)) {
    if (!insideBody && /^\s*(--.*)?$/.test(line)) continue;
    current.push(line);
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) insideBody = !insideBody;
    if (!insideBody && /;\s*(--.*)?$/.test(line)) {
      statements.push(current.join('\n').replace(/;\s*(--.*)?$/, ''));
      current = [];
    }
  }
  if (current.length > 0) throw new Error(`statement without a closing semicolon: ${current[0]}`);
  return statements;
}
