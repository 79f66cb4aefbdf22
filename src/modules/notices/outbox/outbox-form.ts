import { z } from 'zod';
import { choice, text } from '../../../platform/http/form.ts';
import { noticeStates, outChannels } from '../notice.ts';

/** Filters in the address; anything unknown counts as not given. */
export const outboxFilterSchema = z.object({
  state: z.enum(noticeStates).optional().catch(undefined),
  channel: z.enum(outChannels).optional().catch(undefined),
  template: z
    .string()
    .regex(/^[a-z][a-z0-9.-]*$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(2000).catch(1),
});

export type OutboxFilter = z.output<typeof outboxFilterSchema>;

/** 查收件人: posted, so that no phone number stands in an address or a log. */
export const findRecipientSchema = z.object({
  channel: choice('方式', outChannels),
  to: text('收件人', 255),
});
