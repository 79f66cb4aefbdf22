export const linkRoles = ['owner', 'general', 'sub', 'crew', 'dispatcher'] as const;
export type LinkRole = (typeof linkRoles)[number];
export const linkRoleNames = {
  owner: '建设单位',
  general: '施工总承包',
  sub: '分包单位',
  crew: '班组（包工头）',
  dispatcher: '劳务派遣单位',
} as const satisfies Record<LinkRole, string>;

/** One party between the money and the worker, from the top (position 0) down. */
export interface ChainLink {
  readonly id: string;
  readonly role: LinkRole;
  readonly position: number;
  readonly organisationId: string | undefined;
  readonly name: string;
  /** What this party still owes the next one for the works, in 分; undefined = not known. */
  readonly worksUnpaidFen: bigint | undefined;
  /** 具备合法经营资格; undefined = not checked yet. */
  readonly isLicensed: boolean | undefined;
  /** The works came to this party by 转包 or 违法分包. */
  readonly isIllegalAward: boolean;
  /** This party lets others build under its name (挂靠). */
  readonly lendsLicence: boolean;
  readonly note: string | undefined;
}
