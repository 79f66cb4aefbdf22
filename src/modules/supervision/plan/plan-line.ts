/** One planned joint visit: who is visited, in which month, who leads and who takes part. */
export interface PlanLine {
  readonly id: string;
  readonly planId: string;
  readonly month: number;
  readonly firm: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  readonly ownerBody: { readonly id: string; readonly name: string };
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  /** Fixed once the visit is arranged; 'YYYY-MM-DD'. */
  readonly plannedOn: string | undefined;
  readonly drawId: string | undefined;
  readonly note: string | undefined;
  readonly adderName: string;
  readonly withdrawalReason: string | undefined;
  /** The visit that carries it out. */
  readonly visit: PlannedVisit | undefined;
}

export interface PlannedVisit {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly on: string;
}

export interface Plan {
  readonly id: string;
  readonly year: number;
}

/**
 * How a project is compared: a firm with two sites may be visited at both, but not twice at one. No project = the
 * firm itself.
 */
export function projectKey(name: string | undefined): string {
  return (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/项目$/, '');
}

/** When a line is planned, for the sentence of a clash: the day of its visit, its own day, or the month. */
export function whenPlanned(line: Pick<PlanLine, 'month' | 'plannedOn' | 'visit'>): string {
  return line.visit?.on ?? line.plannedOn ?? ` ${line.month} 月`;
}

/** Lines by month, January first; months without a line are there, too. */
export function linesByMonth(lines: readonly PlanLine[]): { month: number; lines: PlanLine[] }[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    lines: lines.filter((line) => line.month === index + 1),
  }));
}
