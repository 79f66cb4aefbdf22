/** One breach of the rules for migration text, in words. */
type Finding = string;

/** What no migration says anywhere (postgres.md 3, 5, 6, 7, 8, 11), as pattern and reason. */
const forbidden: readonly (readonly [RegExp, Finding])[] = [
  [/\b(gen_random_uuid|uuid_generate_v\d|uuidv[47])\b/i, 'ids are made by the application'],
  [
    /\b(big|small)?serial\b|\bgenerated\b[^;]*\bas\s+identity\b|\bcreate\s+sequence\b/i,
    'no serial, identity or sequence',
  ],
  [/\b(clock_timestamp|statement_timestamp|random)\s*\(/i, 'time and random values are parameters'],
  [/\bon\s+conflict\b[\s\S]*\b(now\s*\(|current_timestamp)/i, 'no now() in ON CONFLICT: use excluded'],
  [/\brename\s+constraint\b/i, 'constraints are not renamed: drop and add'],
  [/^\s*merge\s+into\b/i, 'no MERGE'],
  [/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?(trigger|rule)\b/i, 'no triggers or rules'],
  [/\binherits\s*\(|\bpartition\s+(by|of)\b/i, 'no inheritance or partitions'],
  [/\bon\s+delete\s+set\b|\bon\s+update\s+(cascade|set)\b/i, 'foreign keys only block or cascade a delete'],
  [/\bctid\b/i, 'no ctid'],
  [
    /\b(create_distributed_|create_reference_|citus_|master_|run_command_on_|undistribute_)\w*/i,
    'no Citus call',
  ],
  [/\bcreate\s+extension\b/i, 'no extension: any PostgreSQL must do'],
  [/\bdeterministic\s*=\s*false\b/i, 'no nondeterministic collation'],
  [/\balter\s+(column\s+)?region_code\b|\bset\s+region_code\b/i, 'region_code never changes'],
  [
    /\badd\s+column\b[^,;]*\b(check\s*\(|references\b|unique\b|primary\s+key\b)/i,
    'no inline constraint in ADD COLUMN',
  ],
  [/;/, 'one statement per semicolon at the end of a line'],
];

/** What one statement of a migration does that no migration may do. @param statement as `splitStatements` gives it. */
export function migrationFindings(statement: string): Finding[] {
  const text = withoutLiterals(statement);
  const findings = forbidden.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);
  if (crowdsConstraint(text)) findings.push('ADD CONSTRAINT stands alone in its ALTER TABLE');
  if (qualifiesColumns(text)) findings.push('bare column names in CHECK');
  return findings;
}

/** Keeps a keyword inside a comment, a string or a function body from being taken for SQL. */
function withoutLiterals(statement: string): string {
  return statement
    .replace(/--.*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''");
}

function crowdsConstraint(text: string): boolean {
  if (!/^\s*alter\s+table\b/i.test(text) || !/\badd\s+constraint\b/i.test(text)) return false;
  return (text.match(/\b(add|drop|alter|validate|rename)\s+(constraint|column)\b/gi) ?? []).length > 1;
}

function qualifiesColumns(text: string): boolean {
  const table = /^\s*(?:create|alter)\s+table\s+(?:if\s+not\s+exists\s+|only\s+)*(\w+)/i.exec(text)?.[1];
  return table !== undefined && new RegExp(`\\bcheck\\b[\\s\\S]*\\b${table}\\s*\\.`, 'i').test(text);
}
