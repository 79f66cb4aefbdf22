import { z } from 'zod';
import { optionalText, text } from '../../../platform/http/form.ts';

const wholeDays = '公示期请填写 1 至 60 的整数';

/** 拟公示: words and the pasted list; how long is the county's parameter unless the clerk says otherwise. */
export const generalNoticeForm = z.object({
  title: text('标题', 100),
  intro: optionalText('正文', 2_000),
  basis: optionalText('依据', 200),
  workingDays: optionalText('公示期', 3).transform((typed, check) => {
    if (typed === undefined) return undefined;
    const days = Number(typed.normalize('NFKC'));
    if (Number.isInteger(days) && days >= 1 && days <= 60) return days;
    check.addIssue({ code: 'custom', message: wholeDays });
    return z.NEVER;
  }),
  list: text('名单', 500_000),
  /** What was shown in the preview: publishing something else shows a new preview first. */
  previewed: optionalText('预览', 100),
  act: z.enum(['preview', 'publish']).catch('preview'),
});
