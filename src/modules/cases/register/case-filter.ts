import type { CaseKind, Status } from '../case.ts';

/** What the register can be narrowed to; every filter stands in the address. Days are 'YYYY-MM-DD', both included. */
export interface CaseFilter {
  readonly kind?: CaseKind | undefined;
  readonly statuses?: readonly Status[] | undefined;
  /** A piece of number, employer, project, place or chain. */
  readonly text?: string | undefined;
  readonly employerId?: string | undefined;
  readonly townshipCode?: string | undefined;
  readonly handlerId?: string | undefined;
  readonly filedFrom?: string | undefined;
  readonly filedTo?: string | undefined;
  /** Only cases with a running clock that ended before this day. */
  readonly overdueOn?: string | undefined;
  /** Only cases in which a worker objects to a payment. */
  readonly objected?: boolean | undefined;
  readonly personId?: string | undefined;
}

/** One line of the register. Amounts in 分, without claimants who withdrew. */
export interface CaseLine {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly status: Status;
  readonly employerName: string;
  readonly projectName: string | undefined;
  readonly townshipCode: string | undefined;
  readonly handlerName: string | undefined;
  readonly filedAt: Date;
  readonly claimants: number;
  readonly claimedFen: bigint;
  readonly confirmedFen: bigint;
  readonly paidFen: bigint;
  /** Earliest running clock that binds somebody else than the worker. */
  readonly dueOn: string | undefined;
}
