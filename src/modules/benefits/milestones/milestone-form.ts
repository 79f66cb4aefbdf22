import { z } from 'zod';
import { choice, day, optionalText, text } from '../../../platform/http/form.ts';
import { parseMoney } from '../../../platform/money.ts';
import { milestoneKinds, relations } from './milestone.ts';

export const milestoneLabels: Readonly<Record<string, string>> = {
  kind: '事项',
  eventOn: '发生日期',
  relation: '去世的是您的',
  payeeName: '领取人姓名',
  note: '说明',
  file: '证明材料',
  amount: '发放金额',
  reason: '原因',
  paidOn: '发放日期',
};

export const milestoneForm = z
  .object({
    kind: choice('事项', milestoneKinds),
    eventOn: day('发生日期'),
    relation: z
      .union([z.enum(relations), z.literal('')])
      .optional()
      .transform((value) => value || undefined),
    payeeName: text('领取人姓名', 60),
    note: optionalText('说明', 500),
  })
  .refine((form) => form.kind !== 'relative-death' || form.relation !== undefined, {
    path: ['relation'],
    message: '请选择亲属关系',
  })
  .transform((form) => ({ ...form, relation: form.kind === 'relative-death' ? form.relation : undefined }));

const version = z.coerce.number().int().catch(0);

export const checkForm = z.object({
  version,
  amount: text('发放金额', 20).transform((typed, check) => {
    const parsed = parseMoney(typed);
    if (parsed.ok && parsed.fen > 0n) return parsed.fen;
    check.addIssue({ code: 'custom', message: parsed.ok ? '发放金额要大于 0' : parsed.reason });
    return z.NEVER;
  }),
});
export const approveForm = z.object({ version });
export const rejectForm = z.object({ version, reason: text('原因', 200) });
export const paySheetForm = z.object({ paidOn: day('发放日期') });
