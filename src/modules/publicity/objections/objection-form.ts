import { z } from 'zod';
import { choice, day, optionalText, text } from '../../../platform/http/form.ts';

/** What anybody writes on the board. */
export const objectionForm = z.object({
  statement: text('异议内容', 1_000),
  name: optionalText('姓名', 50),
  contact: optionalText('联系电话', 50),
});

/** What staff write down after a call, a letter or a visit. */
export const receivedForm = objectionForm.extend({
  channel: choice('来源', ['phone', 'letter', 'visit']),
  receivedOn: day('收到日期'),
});

export const answerForm = z.object({
  decision: choice('核查结论', ['reject', 'uphold']),
  answer: text('答复', 500),
});

export const withdrawForm = z.object({
  reason: text('撤下原因', 200),
  version: z.coerce.number().int(),
});
