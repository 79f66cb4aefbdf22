import { z } from 'zod';
import { day, text } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';

export const codeForm = z.object({ code: text('券码', 40) });
export const voidForm = z.object({ reason: text('撤销原因', 100) });
export const settleForm = z.object({
  providerId: z.string().refine(isId, '请选择单位'),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份'),
});
export const payForm = z.object({ paidOn: day('付款日期') });
