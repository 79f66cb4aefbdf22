import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { makeTemplate, openTestServer } from '../test/migrated-template.ts';

// Writes src/platform/db/schema.gen.ts from a freshly migrated database.
const root = path.resolve(import.meta.dirname, '..');
const server = await openTestServer();
try {
  const template = await makeTemplate(server.url);
  execFileSync(
    path.join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--dialect=postgres',
      `--url=${server.url(template)}`,
      '--include-pattern=public.*',
      '--exclude-pattern=migrations',
      '--date-parser=string',
      '--type-only-imports',
      '--type-mapping={"int8":"ColumnType<bigint, bigint | number | string, bigint | number | string>"}',
      `--out-file=${path.join(root, 'src/platform/db/schema.gen.ts')}`,
    ],
    { stdio: 'inherit' },
  );
} finally {
  await server.stop();
}
