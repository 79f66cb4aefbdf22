import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';
import { isId } from '../../../../platform/id.ts';
import { caseKinds, statuses } from '../../case.ts';
import type { CaseFilter } from '../../register/case-filter.ts';

const given = z
  .string()
  .trim()
  .max(100)
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .catch(undefined);
const date = given.refine((text) => text === undefined || isDate(text)).catch(undefined);
const id = given.refine((text) => text === undefined || isId(text)).catch(undefined);

/** The register's filters as they stand in the address; what cannot be read is no filter. */
export const registerQuery = z.object({
  q: given,
  status: z
    .enum([...statuses, 'open'])
    .optional()
    .catch(undefined),
  kind: z.enum(caseKinds).optional().catch(undefined),
  township: given,
  employer: id,
  handler: z.enum(['me']).optional().catch(undefined),
  from: date,
  to: date,
  alarm: z.enum(['overdue', 'objected']).optional().catch(undefined),
});
export type RegisterQuery = z.output<typeof registerQuery>;

/** Stations that still ask something of somebody. */
const OPEN = statuses.filter(
  (status) => status !== 'closed' && status !== 'reviewed' && status !== 'returned',
);

export function toCaseFilter(query: RegisterQuery, on: { today: string; actorId: string }): CaseFilter {
  return {
    text: query.q,
    statuses: query.status === undefined ? undefined : query.status === 'open' ? OPEN : [query.status],
    kind: query.kind,
    townshipCode: query.township,
    employerId: query.employer,
    handlerId: query.handler === 'me' ? on.actorId : undefined,
    filedFrom: query.from,
    filedTo: query.to,
    overdueOn: query.alarm === 'overdue' ? on.today : undefined,
    objected: query.alarm === 'objected',
  };
}
