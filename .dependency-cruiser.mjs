import { notRules, patterns, strangersOf, street } from './scripts/street.ts';

const rules = [];
/** One sentence of STYLE.md "Direction of dependence" = one rule. */
const forbid = (name, comment, from, to) => rules.push({ name, comment, severity: 'error', from, to });

// The gallery shows every component to tests and screenshots; it is not served.
const tests = [patterns.test, '^(test|e2e|bench|scripts)/', '^src/ui/gallery/'];
const ruleFiles = { path: patterns.moduleFile, pathNot: [...notRules] };
const web = '^src/platform/http/';

forbid(
  'no-circle',
  'No run-time import circle anywhere.',
  {},
  {
    circular: true,
    viaOnly: { dependencyTypesNot: ['type-only'] },
  },
);
forbid('resolves', 'Every import leads somewhere.', { pathNot: '[.]mjs$' }, { couldNotResolve: true });
forbid(
  'no-dev-dependency',
  'What runs in production is a production dependency.',
  { path: '^src/', pathNot: tests },
  {
    dependencyTypes: ['npm-dev'],
    dependencyTypesNot: ['type-only'],
    pathNot: '^node_modules/@types/',
  },
);

// 1. Rules and policies are pure.
forbid(
  'pure-of-platform',
  'A rule gets now, ids and values as arguments. An act is named verb-noun, with its verb in scripts/street.ts.',
  ruleFiles,
  {
    path: [patterns.impurePlatform, '^src/ui/'],
  },
);
forbid(
  'pure-of-neighbours',
  'A rule does not know the store, the acts, the doors or the jobs of its module.',
  ruleFiles,
  {
    path: [
      patterns.doorFolder,
      patterns.doorFile,
      patterns.store,
      patterns.registration,
      patterns.adapter,
      patterns.plainAct,
    ],
  },
);
forbid(
  'pure-of-machine',
  'A rule does not talk to the machine. Hashes and unpacking are arithmetic; dice are found by test/repository.test.ts.',
  ruleFiles,
  {
    dependencyTypes: ['core'],
    pathNot: '^(node:)?(buffer|util|assert|crypto|zlib)$',
  },
);

// 2. Only stores and the database platform import the query builder; only doors know HTTP.
forbid(
  'sql-in-stores',
  'Only *-store.ts and platform/db speak SQL.',
  {
    path: '^src/',
    pathNot: [...tests, patterns.store, '^src/platform/(db|backup|cluster)/', '^src/platform/jobs'],
  },
  { path: '^node_modules/(kysely|pg|pg-[a-z-]+|postgres)/' },
);
forbid(
  'query-builder-in-stores',
  'Outside stores the database is only a type that is handed through.',
  { path: '^src/modules/', pathNot: [...tests, patterns.store] },
  { path: '^src/platform/db/database[.]ts$', dependencyTypesNot: ['type-only'] },
);
forbid(
  'http-in-doors',
  'Only door folders, pages, forms, routes, ui, platform/http and the composition know HTTP and HTML.',
  {
    path: '^src/',
    pathNot: [
      ...tests,
      patterns.doorFolder,
      patterns.doorFile,
      web,
      '^src/ui/',
      '^src/web[.]ts$',
      // First pages of portal and console: composed from what the modules hang out.
      '^src/home/',
      '^src/cli/serve[.]ts$',
    ],
  },
  { path: '^node_modules/(hono|@hono)/' },
);
forbid(
  'look-in-doors',
  'Only pages use ui.',
  {
    path: '^src/',
    pathNot: [...tests, patterns.doorFolder, patterns.doorFile, web, '^src/ui/', '^src/(web[.]ts$|home/)'],
  },
  { path: '^src/ui/' },
);

// 3. Below the doors there is no request context.
forbid(
  'no-request-below-doors',
  'Acts and stores get actor and transaction, never a request.',
  {
    path: [patterns.act, patterns.store],
    pathNot: [...tests, patterns.doorFolder, patterns.doorFile],
  },
  { path: [web, patterns.doorFolder, patterns.doorFile] },
);
forbid(
  'no-act-below-store',
  'A store does not call acts or jobs.',
  { path: patterns.store },
  {
    path: [patterns.plainAct, patterns.registration],
    pathNot: patterns.store,
  },
);
forbid(
  'no-door-in-registration',
  'Jobs call acts, not pages.',
  {
    path: `^src/modules/.+-(jobs?|figures)[.]ts$`,
  },
  { path: [patterns.doorFolder, patterns.doorFile] },
);

// 4. Module to module only through index.ts, downwards only.
forbid(
  'through-the-door',
  'A neighbour is entered through its index.ts.',
  { path: '^src/modules/([^/]+)/' },
  {
    path: '^src/modules/[^/]+/',
    pathNot: ['^src/modules/$1/', patterns.index],
  },
);
forbid(
  'composition-through-the-door',
  'The composition enters modules through index.ts, too.',
  {
    path: '^(src/[^/]+[.]tsx?|src/(cli|demo)/.+|e2e/.+|bench/.+)$',
    // The ceiling of a measurement runs the very SQL of the stores, and the generator fills their columns.
    // Reading and classifying are trained and measured by their pure parts, without the module's pages around them.
    pathNot: '^bench/(?:(?:pages|vocabulary)[.]ts$|news(?:-related)?/)',
  },
  { path: '^src/modules/', pathNot: patterns.index },
);
for (const module of street.flat()) {
  const strangers = strangersOf(module);
  if (strangers.length === 0) continue;
  forbid(
    `order-${module}`,
    'A lower module never names one on its own line or higher (scripts/street.ts).',
    {
      path: `^src/modules/${module}/`,
    },
    { path: `^src/modules/(${strangers.join('|')})/` },
  );
}
forbid(
  'on-the-street',
  'Every module stands on the street (scripts/street.ts).',
  {},
  {
    path: '^src/modules/[^/]+/',
    pathNot: `^src/modules/(${street.flat().join('|')})/`,
  },
);

// 5. Own files never use the own front door.
forbid(
  'not-own-door',
  'Own files never import their own index.ts.',
  {
    path: '^src/modules/([^/]+)/',
    pathNot: patterns.test,
  },
  { path: '^src/modules/$1/index[.]ts$' },
);

// 6. Platform and ui know no module; tests are nobody's supplier.
forbid(
  'platform-knows-no-module',
  'platform/ and ui/ import no module.',
  { path: '^src/(platform|ui)/' },
  { path: '^src/modules/' },
);
forbid(
  'platform-knows-no-composition',
  'platform, ui and modules do not know who composes them.',
  {
    path: '^src/(platform|ui|modules)/',
    pathNot: patterns.test,
  },
  { path: '^src/([^/]+[.]tsx?|cli/.+|demo/.+)$' },
);
forbid(
  'ui-is-only-face',
  'ui uses pure platform files only.',
  { path: '^src/ui/', pathNot: patterns.test },
  {
    path: patterns.impurePlatform,
  },
);
forbid(
  'tests-supply-nobody',
  'Nothing imports from test/ except tests.',
  { path: '^(src|bin)/', pathNot: patterns.test },
  {
    path: ['^(test|e2e|bench)/', patterns.test],
  },
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
