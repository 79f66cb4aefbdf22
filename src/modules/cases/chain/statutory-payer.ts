import type { ChainLink } from './chain.ts';

export type Duty = 'clears' | 'clears-first' | 'advances' | 'direct';
export const dutyNames = {
  clears: '清偿',
  'clears-first': '先行清偿',
  advances: '先行垫付',
  direct: '直接支付',
} as const satisfies Record<Duty, string>;

/** Who must pay by 《保障农民工工资支付条例》, and why. */
export interface StatutoryPayer {
  /** The link of the chain; undefined = the employer named in the case. */
  readonly linkId: string | undefined;
  readonly name: string;
  readonly duty: Duty;
  /** e.g. 《保障农民工工资支付条例》第三十条第三款 */
  readonly article: string;
  readonly reason: string;
  /** The owner answers only up to the unpaid works price, in 分. */
  readonly limitFen: bigint | undefined;
}

export interface ChainFacts {
  readonly employerName: string;
  readonly isSite: boolean;
  readonly chain: readonly ChainLink[];
  /** The owner has not paid in time (§29). */
  readonly ownerFundsLate: boolean;
  /** The project breaks planning or building law (§37). */
  readonly isUnlawfulProject: boolean;
}

type Rule = (facts: ChainFacts, chain: readonly ChainLink[]) => StatutoryPayer[];

/** In the order in which the county turns to them; the first one answers first. */
const siteRules: readonly Rule[] = [
  unlawfulProject,
  lentLicence,
  unlicensedAward,
  subcontractArrears,
  lateFunds,
];

/**
 * Who must pay, first one first; the last one is always the employer itself (§16).
 * Facts that nobody has checked yet (undefined) put no duty on anybody.
 */
export function statutoryPayers(facts: ChainFacts): StatutoryPayer[] {
  const chain = [...facts.chain].sort((a, b) => a.position - b.position);
  const found = facts.isSite ? siteRules.flatMap((rule) => rule(facts, chain)) : [];
  const all = [...found, ...unlicensedDispatch(facts, chain), employer(facts, chain)];
  return all.filter((payer, at) => all.findIndex((other) => other.name === payer.name) === at);
}

function unlawfulProject(facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  if (!facts.isUnlawfulProject) return [];
  return byRole(chain, 'owner').map((owner) =>
    payer(
      owner,
      'clears',
      '第三十七条',
      '工程建设项目违反国土空间规划、工程建设等法律法规导致拖欠，由建设单位清偿。',
    ),
  );
}

function lentLicence(_facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  return chain
    .filter((link) => link.lendsLicence)
    .map((link) =>
      payer(link, 'clears', '第三十六条第二款', '允许他人以本单位名义承揽工程导致拖欠，由该施工单位清偿。'),
    );
}

/** §36: owner or general contractor awarded to a person or an unlicensed unit. */
function unlicensedAward(_facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  return chain.flatMap((link, at) => {
    const above = chain[at - 1];
    if (link.isLicensed !== false || above === undefined) return [];
    if (above.role !== 'owner' && above.role !== 'general') return [];
    return [
      payer(
        above,
        'clears',
        '第三十六条第一款',
        `将工程交给个人或不具备合法经营资格的“${link.name}”导致拖欠，由发包一方清偿。`,
      ),
    ];
  });
}

/** §30: the general contractor pays first for arrears of subcontractors and after 转包, then takes recourse. */
function subcontractArrears(_facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  const [general] = byRole(chain, 'general');
  if (!general) return [];
  const below = chain.filter((link) => link.position > general.position);
  const illegal = below.find((link) => link.isIllegalAward);
  if (illegal) {
    return [
      payer(
        general,
        'clears-first',
        '第三十条第四款',
        `工程转包给“${illegal.name}”后拖欠，由施工总承包单位先行清偿，再依法追偿。`,
      ),
    ];
  }
  const [sub] = byRole(below, 'sub');
  if (!sub) return [];
  return [
    payer(
      general,
      'clears-first',
      '第三十条第三款',
      `分包单位“${sub.name}”拖欠，由施工总承包单位先行清偿，再依法追偿。`,
    ),
    payer(sub, 'direct', '第三十条第一款', '分包单位对所招用农民工的工资支付负直接责任。'),
  ];
}

function lateFunds(facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  if (!facts.ownerFundsLate) return [];
  return byRole(chain, 'owner').map((owner) => ({
    ...payer(
      owner,
      'advances',
      '第二十九条第二款',
      '未按约定及时拨付工程款导致拖欠，建设单位以未结清的工程款为限先行垫付。',
    ),
    limitFen: owner.worksUnpaidFen,
  }));
}

/** §18: workers sent by a person or by a unit without a dispatch licence. */
function unlicensedDispatch(facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer[] {
  return chain
    .filter((link) => link.role === 'dispatcher' && link.isLicensed === false)
    .map((link) => ({
      ...payer(
        undefined,
        'clears',
        '第十八条',
        `使用未取得劳务派遣许可的“${link.name}”派遣的农民工，由用工单位清偿，可以追偿。`,
      ),
      name: facts.employerName,
    }));
}

function employer(facts: ChainFacts, chain: readonly ChainLink[]): StatutoryPayer {
  const link = chain.find((one) => one.name === facts.employerName);
  return {
    ...payer(link, 'direct', '第十六条', '用人单位拖欠工资的，应当依法予以清偿。'),
    name: facts.employerName,
  };
}

function byRole(chain: readonly ChainLink[], role: ChainLink['role']): readonly ChainLink[] {
  return chain.filter((link) => link.role === role);
}

function payer(link: ChainLink | undefined, duty: Duty, article: string, reason: string): StatutoryPayer {
  return {
    linkId: link?.id,
    name: link?.name ?? '',
    duty,
    article: `《保障农民工工资支付条例》${article}`,
    reason,
    limitFen: undefined,
  };
}
