import { z } from 'zod';
import { choices, day, optionalText, text } from '../../../../platform/http/form.ts';
import { isId } from '../../../../platform/id.ts';

const version = z.coerce.number().int().optional().catch(undefined);
const id = (name: string) => z.string({ error: `请选择${name}` }).refine(isId, `请选择${name}`);
const checklistKeys = choices().refine((keys) => keys.length > 0, '请至少选择一份检查表');

export const planForm = z.object({
  firm: text('受检单位全称', 100),
  projectName: optionalText('项目名称', 100),
  plannedOn: day('计划日期'),
  ownerBodyId: id('牵头单位'),
  participantIds: choices().refine((ids) => ids.every(isId), '请从列表中选择'),
  checklistKeys,
  clerkId: text('经办人', 100),
});

export const changeForm = z.object({
  version,
  plannedOn: day('计划日期'),
  clerkId: text('经办人', 100),
  place: optionalText('检查地点', 200),
  checklistKeys,
});

export const startForm = z.object({
  version,
  visitedOn: day('检查日期'),
  receivedBy: optionalText('受检单位接待人', 60),
  place: optionalText('检查地点', 200),
});

export const finishForm = z.object({ version, summary: optionalText('检查情况小结', 1000) });
export const reasonForm = z.object({ version, reason: text('原因', 500) });
export const inspectorForm = z.object({
  name: text('姓名', 40),
  bodyName: text('所在单位', 60),
  certificateNumber: text('证件号码', 40),
});
