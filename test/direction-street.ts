/**
 * A street that breaks each rule of .dependency-cruiser.mjs once: rule → [file that breaks it, what the file says].
 * Rules that are made per module (`order-…`) stand here with one example.
 */
export const breaches: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-circle': ['src/platform/circle-back.ts', "import './circle.ts';"],
  resolves: ['src/platform/lost.ts', "import './nowhere.ts';"],
  'no-dev-dependency': ['src/platform/dev.ts', "import 'vitest';"],
  'pure-of-platform': ['src/modules/cases/case-policy.ts', "import '../../platform/db/transaction.ts';"],
  'pure-of-neighbours': [
    'src/modules/cases/ledger.ts',
    "import type { Row } from './case-store.ts'; export type A = Row;",
  ],
  'pure-of-machine': ['src/modules/cases/case.ts', "import 'node:fs';"],
  'sql-in-stores': ['src/modules/cases/accept-case.ts', "import 'kysely';"],
  'query-builder-in-stores': ['src/modules/cases/close-case.ts', "import '../../platform/db/database.ts';"],
  'http-in-doors': ['src/modules/cases/return-case.ts', "import 'hono';"],
  'look-in-doors': ['src/modules/cases/record-payment.ts', "import '../../ui/card.ts';"],
  'no-request-below-doors': ['src/modules/cases/file-case.ts', "import '../../platform/http/context.ts';"],
  'no-act-below-store': [
    'src/modules/cases/case-store.ts',
    "import './verify-case.ts'; export interface Row {}",
  ],
  'no-door-in-registration': ['src/modules/cases/case-jobs.ts', "import './staff/routes.ts';"],
  'through-the-door': ['src/modules/cases/staff/routes.ts', "import '../../people/person.ts';"],
  'composition-through-the-door': ['src/web.ts', "import './modules/people/person.ts';"],
  'order-people': ['src/modules/people/person.ts', "import '../cases/index.ts';"],
  'on-the-street': ['src/worker.ts', "import './modules/nowhere/index.ts';"],
  'not-own-door': ['src/modules/cases/verify-case.ts', "import './index.ts';"],
  'platform-knows-no-module': ['src/platform/clock.ts', "import '../modules/cases/index.ts';"],
  'platform-knows-no-composition': ['src/platform/start.ts', "import '../web.ts';"],
  'ui-is-only-face': ['src/ui/card.ts', "import '../platform/config.ts';"],
  'tests-supply-nobody': ['src/platform/log.ts', "import '../../test/database.ts';"],
};

/** Files that break nothing: what the others import, and each kind of file used as it is meant. */
export const sound: Readonly<Record<string, string>> = {
  'src/platform/circle.ts': "import './circle-back.ts';",
  'src/platform/config.ts': '',
  'src/platform/db/database.ts': "import 'kysely'; export type Db = object;",
  'src/platform/db/transaction.ts': '',
  'src/platform/http/context.ts': "import 'hono';",
  'src/platform/money.ts': 'export type Fen = bigint;',
  'src/modules/cases/index.ts': '',
  'src/modules/nowhere/index.ts': '',
  'src/modules/orgs/index.ts': '',
  'src/modules/people/index.ts': "export * from './register-person.ts';",
  'src/modules/people/register-person.ts':
    "import type { Db } from '../../platform/db/database.ts'; import './person-store.ts'; export type A = Db;",
  'src/modules/people/person-store.ts': "import '../../platform/db/database.ts'; import 'kysely';",
  'src/modules/people/age.ts': "import type { Fen } from '../../platform/money.ts'; export type B = Fen;",
  'src/modules/people/person-jobs.ts': "import './register-person.ts'; import '../../platform/config.ts';",
  'src/modules/people/staff/routes.ts':
    "import 'hono'; import '../register-person.ts'; import '../../orgs/index.ts'; import '../../../platform/http/context.ts';",
  // A circle of types only is none at run time.
  'src/platform/shape.ts': "import type { Line } from './line.ts'; export interface Shape { line: Line }",
  'src/platform/line.ts': "import type { Shape } from './shape.ts'; export interface Line { shape: Shape }",
  'test/database.ts': "import 'vitest';",
  'src/modules/people/person.test.ts':
    "import '../../../test/database.ts'; import './index.ts'; import 'vitest';",
};
