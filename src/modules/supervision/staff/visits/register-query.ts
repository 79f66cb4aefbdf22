import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';
import { isId } from '../../../../platform/id.ts';
import type { VisitFilter } from '../../visits/register/visit-filter.ts';
import { visitStatuses } from '../../visits/visit.ts';

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
export const visitQuery = z.object({
  q: given,
  status: z
    .enum([...visitStatuses, 'open'])
    .optional()
    .catch(undefined),
  firm: id,
  body: id,
  clerk: z.enum(['me']).optional().catch(undefined),
  from: date,
  to: date,
  with: z.enum(['problems', 'conflicts']).optional().catch(undefined),
});
export type VisitQueryText = z.output<typeof visitQuery>;

export function toVisitFilter(asked: VisitQueryText, on: { actorId: string }): VisitFilter {
  return {
    text: asked.q,
    statuses:
      asked.status === undefined
        ? undefined
        : asked.status === 'open'
          ? ['planned', 'started']
          : [asked.status],
    organisationId: asked.firm,
    ownerBodyId: asked.body,
    clerkId: asked.clerk === 'me' ? on.actorId : undefined,
    from: asked.from,
    to: asked.to,
    hasProblems: asked.with === 'problems',
    hasConflicts: asked.with === 'conflicts',
  };
}
