import { z } from 'zod';
import { isDate } from '../../../../../platform/calendar.ts';
import { isId } from '../../../../../platform/id.ts';
import { letterKinds, type Status, statuses } from '../../../letters/letter.ts';
import type { LetterFilter } from '../../../letters/register/letter-filter.ts';

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
  kind: z.enum(letterKinds).optional().catch(undefined),
  status: z
    .enum([...statuses, 'open'])
    .optional()
    .catch(undefined),
  firm: id,
  from: date,
  to: date,
  alarm: z.enum(['overdue']).optional().catch(undefined),
  /** Behind the figures: reply due, replied or closed up to a day. */
  dueTo: date,
  repliedTo: date,
  closedTo: date,
});
export type RegisterQuery = z.output<typeof registerQuery>;

const OPEN: readonly Status[] = statuses.filter(
  (status) => status !== 'closed' && status !== 'escalated' && status !== 'withdrawn',
);

export function toLetterFilter(query: RegisterQuery, today: string): LetterFilter {
  return {
    text: query.q,
    kind: query.kind,
    statuses: query.status === undefined ? undefined : query.status === 'open' ? OPEN : [query.status],
    firmId: query.firm,
    issuedFrom: query.from,
    issuedTo: query.to,
    overdueOn: query.alarm === 'overdue' ? today : undefined,
    replyDueTo: query.dueTo,
    replied: query.repliedTo === undefined ? undefined : { by: query.repliedTo },
    closedTo: query.closedTo,
  };
}
