import { z } from 'zod';
import { choice, optionalDay, optionalText, text } from '../../../../platform/http/form.ts';
import { isId } from '../../../../platform/id.ts';
import { channels } from '../../case.ts';

const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** What a clerk writes down at the counter; the rows of people stand beside it. */
export const intakeForm = z.object({
  channel: choice('登记方式', channels),
  employerName: text('用人单位', 60),
  employerId: z
    .string()
    .refine((value) => value === '' || isId(value), '请选择')
    .optional(),
  townshipCode: optionalText('乡镇', 12),
  isSite: box,
  projectName: optionalText('项目名称', 100),
  workPlace: optionalText('干活地点', 100),
  summary: text('事由', 2000),
  arrearsSince: optionalDay('欠薪起始日期'),
  hasWageNote: box,
});
