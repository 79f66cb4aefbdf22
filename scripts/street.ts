/**
 * The order of the modules, lowest first: a module may use those on earlier lines and never one on its own or a
 * later line. Read by dependency-cruiser and the repository tests.
 */
export const street: readonly (readonly string[])[] = [
  ['audit'],
  ['accounts'],
  ['parameters'],
  ['orgs'],
  ['people'],
  ['publicity', 'notices', 'documents', 'imports'],
  [
    'cases',
    'supervision',
    'hardship',
    'benefits',
    'talents',
    'training',
    'competitions',
    'honours',
    'events',
    'employment',
  ],
  ['figures'],
  ['governance', 'news'],
];

/** Not houses but gates: the first pages of portal and console, composed from what the modules hang out. */
export const firstPages: readonly string[] = ['today', 'home'];

/** Folders of a module that speak HTTP and HTML. */
export const doorFolders: readonly string[] = ['citizen', 'staff', 'api', 'public'];

/** File endings inside a module that are not rules, and what they may know instead. */
export const endings = {
  /** SQL of the module's tables, and what its rows mean. */
  store: ['store', 'row'],
  /** HTTP and HTML outside a door folder: forms, routes, middleware and views lent to neighbours. */
  door: ['form', 'page', 'routes', 'middleware', 'view'],
  /** What a module hangs out on the street: jobs, figures, menu … They see the database and the port types. */
  registration: [
    'job',
    'jobs',
    'figures',
    'module',
    'todos',
    'menu',
    'services',
    'permissions',
    'search',
    'signals',
    'matters',
  ],
  /** What speaks with the outside world (mail server, gateway, web site). */
  adapter: ['carrier', 'carriers', 'client'],
} as const;

/**
 * First words of use cases (verb-noun files): an act may open the kitchen door, a noun may not. A file that needs
 * the database and whose verb is missing here is either a rule that reaches too far or a new verb for this list.
 */
export const acts: readonly string[] = `
  accept acknowledge activate add adopt advance announce answer apply appoint approve archive arrange ask assign
  attach authorise award block book build calculate cancel capture carry change check choose cite claim clear close collect compare complete compose
  compute confirm convert copy correct count crawl create deactivate decide decline decrypt delete deliver demand
  derive detect disable disclose discover dispatch download draft draw edit elect enable encrypt end enrol ensure
  enter erase escalate evaluate exclude expire export extend fail fetch file fill find finish fix follow
  forget forward freeze gather generate get give grant hand handle hash hold identify import include inform insert inspect
  invalidate invite invoke issue join judge keep link list load lock make map mark measure mediate merge
  move nominate notarise notify object obtain offer open pass pause pay pick plan post postpone prefill prepare preview
  print promote propose protect protest prove publish read reassign rebuild recheck recalculate receive reckon
  reconcile record recover redeem recuse reduce refresh refund refuse register reindex reissue reject release remember remind
  remove rename render renew reopen repair repeat replace report request require rescore reseal resend
  reserve reset resolve respond restore resubmit resume retire retry return reveal reverse review revoke
  rotate run save scan schedule score seal search seed select send serve set settle show sign sniff split spread start
  stop store submit subscribe summarise supplement suspend sweep switch take tell touch transfer translate trim try understand undo
  unlock unpublish unsubscribe update upload use validate verify visit vote watch weigh withdraw write
`
  .trim()
  .split(/\s+/);

/** Verbs that are nouns, too: `claim-line.ts` is a thing. Rules and stores may use such a file, as it may be one. */
const alsoNouns: readonly string[] = `
  audit block book capture change check claim copy crawl demand draft draw export file find freeze grant hand hold import insert invite
  issue join judge link list lock look map mark match measure move number object order pass pause plan post print
  rank record refund release repair report request reserve return reverse review run save scan schedule score seal
  search set show sign split start stop store sweep switch touch transfer undo update upload use visit vote watch
`
  .trim()
  .split(/\s+/);

/**
 * What rules may not touch in the platform: it waits, remembers, rolls dice or looks at the clock. Of http, route.ts
 * is data (the permissions that a policy declares).
 */
export const impurePlatform: readonly string[] =
  'backup cluster config db files http id jobs log mail project-root'.split(' ');

const names = (list: readonly string[]) => `(?:${list.join('|')})`;

/** The reading of captured pages is rules throughout; its pages are those of others and its verbs find things in them. */
const notReading = '(?!news/extraction/)';

/** Source patterns (for `RegExp`) of the parts of a module; no nested repetition, so that they stay fast. */
export const patterns = {
  test: '[.]test[.]tsx?$',
  doorFolder: `^src/modules/.+/${names(doorFolders)}/`,
  doorFile: `^src/modules/${notReading}.+(?:[.]tsx|/routes[.]ts|-${names(endings.door)}[.]ts)$`,
  store: `^src/modules/.+-${names(endings.store)}[.]ts$`,
  registration: `^src/modules/.+[-/]${names(endings.registration)}[.]ts$`,
  adapter: `^src/modules/.+[-/]${names(endings.adapter)}[.]ts$`,
  act: `^src/modules/${notReading}.+/${names(acts)}-[^/]+[.]ts$`,
  plainAct: `^src/modules/${notReading}.+/${names(acts.filter((verb) => !alsoNouns.includes(verb)))}-[^/]+[.]ts$`,
  index: '^src/modules/[^/]+/index[.]ts$',
  moduleFile: '^src/modules/[^/]+/.+[.]tsx?$',
  impurePlatform: `^src/platform/(?!http/route[.]ts$)${names(impurePlatform)}(?:/|[.]tsx?$)`,
} as const;

/** Everything in a module that is neither rule nor policy. */
export const notRules: readonly string[] = [
  patterns.test,
  patterns.doorFolder,
  patterns.doorFile,
  patterns.store,
  patterns.registration,
  patterns.adapter,
  patterns.act,
  patterns.index,
];

/** @returns whether the file (path from the project root) is a rule or policy: no clock, no random, no database. */
export function isRuleFile(file: string): boolean {
  return (
    new RegExp(patterns.moduleFile).test(file) && !notRules.some((pattern) => new RegExp(pattern).test(file))
  );
}

/** @returns the modules that `module` may never name: those on its own line and on later ones. */
export function strangersOf(module: string): string[] {
  const line = street.findIndex((names) => names.includes(module));
  return street
    .slice(line)
    .flat()
    .filter((name) => name !== module);
}
