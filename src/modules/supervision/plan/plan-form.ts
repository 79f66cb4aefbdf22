import { z } from 'zod';
import { choices, day, optionalText, text } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';

const ids = choices().transform((values) => values.filter(isId));
const month = z.coerce.number({ error: '请选择月份' }).int().min(1, '请选择月份').max(12, '请选择月份');
const agency = z.string({ error: '请选择牵头单位' }).refine(isId, '请选择牵头单位');

export const year = z.coerce.number().int().min(2000).max(2100);

export const planLineForm = z.object({
  year,
  month,
  firm: text('用人单位', 100),
  project: optionalText('项目', 100),
  owner: agency,
  participants: ids,
  note: optionalText('备注', 200),
});

export const withdrawalForm = z.object({ reason: text('撤下原因', 200) });

export const scheduleForm = z.object({
  on: day('检查日期'),
  checklists: choices().refine((keys) => keys.length > 0, '请至少选择一张检查表'),
});

/** 按抽取结果列入计划. */
export const drawnLinesForm = z.object({ month, owner: agency, participants: ids });
