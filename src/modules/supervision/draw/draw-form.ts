import { z } from 'zod';
import { choice, text } from '../../../platform/http/form.ts';
import { year } from '../plan/plan-form.ts';
import { drawKinds } from './draw.ts';

/** More than a county's register of firms. */
const MOST_ENTRIES = 2_000;

export const newDrawForm = z.object({
  year,
  kind: choice('抽取什么', drawKinds),
  title: text('抽取名称', 60),
  seedSource: text('种子来源', 200),
  pickCount: z.coerce.number({ error: '请填写抽取个数' }).int().min(1, '至少抽取一个').max(MOST_ENTRIES),
  list: text('名单', 60_000)
    .transform((typed) => typed.split('\n'))
    .refine((lines) => lines.length <= MOST_ENTRIES, `名单最多 ${MOST_ENTRIES} 行`),
});

export const seedForm = z.object({ seed: text('种子', 100) });
