import type { CreditCodeKind } from './credit-code.ts';

/** Chinese names of the kinds of organisations. */
export const organisationKinds = {
  enterprise: '用人单位（企业、个体户）',
  union: '工会组织',
  school: '院校、培训机构',
  agency: '机关、事业单位',
  party: '党组织',
} as const;

export type OrganisationKind = keyof typeof organisationKinds;

export const organisationKindList = Object.keys(organisationKinds) as [
  OrganisationKind,
  ...OrganisationKind[],
];

export const organisationStatuses = { active: '正常', dissolved: '已注销或撤销' } as const;

export type OrganisationStatus = keyof typeof organisationStatuses;

export const organisationStatusList = [
  'active',
  'dissolved',
] as const satisfies readonly OrganisationStatus[];

/** What neighbours see of an organisation. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly creditCode: string | undefined;
  readonly townshipCode: string | undefined;
}

/** Everything on file; the contact's phone stays sealed. */
export interface OrganisationFile extends Organisation {
  readonly status: OrganisationStatus;
  readonly address: string | undefined;
  readonly legalPersonName: string | undefined;
  readonly contactName: string | undefined;
  readonly contactPhoneSealed: string | undefined;
  readonly formerNames: readonly string[];
  readonly aliases: readonly string[];
  readonly version: number;
}

/** What is put on file. Names as on the licence; phone in its normal form of 11 digits. */
export interface OrganisationInput {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly townshipCode?: string | undefined;
  readonly address?: string | undefined;
  readonly legalPersonName?: string | undefined;
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly formerNames?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly status?: OrganisationStatus | undefined;
}

/**
 * The name as it is compared for duplicates: half-width, lower case, without brackets, spaces and punctuation;
 * 有限责任公司 and 有限公司 count as one.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Co}]/gu, '')
    .replaceAll('有限责任公司', '有限公司');
}

const kindsByCode: Readonly<Partial<Record<CreditCodeKind, readonly OrganisationKind[]>>> = {
  union: ['union'],
  enterprise: ['enterprise', 'school'],
  'sole-trader': ['enterprise'],
  cooperative: ['enterprise'],
  agriculture: ['enterprise'],
  institution: ['agency', 'school', 'party', 'union'],
};

/** A question to the clerk where the code's first characters speak against the chosen kind; never a refusal. */
export function kindWarning(kind: OrganisationKind, code: CreditCodeKind): string | undefined {
  const usual = kindsByCode[code];
  return usual === undefined || usual.includes(kind)
    ? undefined
    : `代码开头表示的登记类别与“${organisationKinds[kind]}”不一致，请核对`;
}
