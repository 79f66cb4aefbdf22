import type { Status } from '../file/hardship-file.ts';
import type { Category } from '../formula/formula-version.ts';

/** What the register can be narrowed to; every filter stands in the address. */
export interface FileFilter {
  readonly statuses?: readonly Status[] | undefined;
  readonly category?: Category | undefined;
  readonly townshipCode?: string | undefined;
  /** A piece of the number or of the applicant's name. */
  readonly text?: string | undefined;
  readonly handlerId?: string | undefined;
  /** Only kept files whose review was due before this day (一年未改). */
  readonly reviewBefore?: string | undefined;
  readonly personId?: string | undefined;
}

/** One line of the register; the applicant's name stays masked outside the file's own page. */
export interface FileLine {
  readonly id: string;
  readonly number: string | undefined;
  readonly status: Status;
  readonly category: Category | undefined;
  readonly maskedName: string;
  readonly townshipCode: string | undefined;
  readonly employerName: string | undefined;
  readonly members: number;
  readonly appliedOn: string | undefined;
  readonly approvedOn: string | undefined;
  readonly reviewDueOn: string | undefined;
  readonly handlerName: string | undefined;
  readonly updatedAt: Date;
}
