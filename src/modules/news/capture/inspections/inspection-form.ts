import { z } from 'zod';
import { text } from '../../../../platform/http/form.ts';

/** What came of looking into an incomplete source. */
export const inspectionForm = z.object({
  note: text('核对情况', 200).refine((typed) => [...typed].length >= 4, '核对情况请写得具体一些'),
});

export const inspectionVersion = z.object({ version: z.coerce.number().int().min(0).catch(0) });
