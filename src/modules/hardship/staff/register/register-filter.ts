import { z } from 'zod';
import { pendingStatuses, statuses } from '../../file/hardship-file.ts';
import { categories } from '../../formula/formula-version.ts';
import type { FileFilter } from '../../register/file-filter.ts';

const given = z
  .string()
  .trim()
  .max(100)
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .catch(undefined);

/** The register's filters as they stand in the address; what cannot be read is no filter. */
export const registerQuery = z.object({
  q: given,
  status: z
    .enum([...statuses, 'pending'])
    .optional()
    .catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
  township: given,
  handler: z.enum(['me']).optional().catch(undefined),
  alarm: z.enum(['review']).optional().catch(undefined),
});
export type RegisterQuery = z.output<typeof registerQuery>;

export function toFileFilter(query: RegisterQuery, on: { today: string; actorId: string }): FileFilter {
  const { status } = query;
  return {
    text: query.q,
    statuses: status === undefined ? undefined : status === 'pending' ? pendingStatuses : [status],
    category: query.category,
    townshipCode: query.township,
    handlerId: query.handler === 'me' ? on.actorId : undefined,
    reviewBefore: query.alarm === 'review' ? on.today : undefined,
  };
}
