import type { VisitStatus } from '../visit.ts';

/** What the register of visits can be narrowed by. */
export interface VisitFilter {
  readonly text?: string | undefined;
  readonly statuses?: readonly VisitStatus[] | undefined;
  readonly organisationId?: string | undefined;
  readonly ownerBodyId?: string | undefined;
  readonly clerkId?: string | undefined;
  /** Planned day, 'YYYY-MM-DD', both ends included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly hasConflicts?: boolean | undefined;
  readonly hasProblems?: boolean | undefined;
}

/** One line of the register. */
export interface VisitLine {
  readonly id: string;
  readonly number: string;
  readonly status: VisitStatus;
  readonly organisationName: string;
  readonly projectName: string | undefined;
  readonly ownerBodyName: string;
  readonly plannedOn: string;
  readonly visitedOn: string | undefined;
  readonly clerkName: string;
  readonly problems: number;
  readonly samples: number;
  readonly openConflicts: number;
}
