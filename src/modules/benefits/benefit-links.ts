/** Addresses of this module; those of a county's rows carry the region. */
interface Place {
  readonly region: string;
  readonly id: string;
}

export const BENEFITS = '/benefits';
export const WALLET = '/my/benefits';
export const MILESTONES = '/my/milestones';
export const CONSOLE = '/console/benefits';
export const TILL = '/console/till';
export const CONSOLE_MILESTONES = '/console/milestones';
export const SETTLEMENTS = '/console/benefit-settlements';
export const UNREACHED = '/console/unreached-members';

export function programmeHref({ region, id }: Place, rest = ''): string {
  return `${BENEFITS}/${region}/${id}${rest}`;
}

export function claimHref({ region, id }: Place, rest = ''): string {
  return `${WALLET}/${region}/${id}${rest}`;
}

export function milestoneHref({ region, id }: Place, rest = ''): string {
  return `${MILESTONES}/${region}/${id}${rest}`;
}
