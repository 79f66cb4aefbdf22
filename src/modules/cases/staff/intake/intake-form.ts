import { z } from 'zod';
import { choice, optionalDay, optionalText, text } from '../../../../platform/http/form.ts';
import { isId } from '../../../../platform/id.ts';
import { caseKinds, channels } from '../../case.ts';
import type { NewIntake } from '../../intakes/intake.ts';

const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** What a clerk writes down at the counter; the rows of people stand beside it. */
export const intakeForm = z
  .object({
    kind: z.enum(caseKinds).catch('wage-arrears'),
    eventOn: optionalDay('发生日期'),
    orderNumber: optionalText('工单编号', 40),
    contactName: optionalText('来电、来信人', 40),
    callback: optionalText('回电号码', 20),
    postmarkedOn: optionalDay('邮戳日期'),
    replyAddress: optionalText('复信地址', 120),
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
  })
  .superRefine((form, check) => {
    if (form.channel === 'phone' && form.callback === undefined)
      check.addIssue({ code: 'custom', path: ['callback'], message: '来电登记请写明回电号码' });
    if (form.channel === 'letter' && form.postmarkedOn === undefined)
      check.addIssue({ code: 'custom', path: ['postmarkedOn'], message: '来信登记请写明邮戳日期' });
  });

/** The work order or the letter, where the matter did not come in person. */
export function intakeOf(form: z.output<typeof intakeForm>): NewIntake | undefined {
  if (form.channel !== 'phone' && form.channel !== 'letter') return undefined;
  return {
    contact: { name: form.contactName, callback: form.callback, address: form.replyAddress },
    orderNumber: form.orderNumber,
    postmarkedOn: form.postmarkedOn,
  };
}
