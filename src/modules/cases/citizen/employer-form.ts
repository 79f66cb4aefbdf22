import { z } from 'zod';
import { choice, optionalDay, optionalText, text } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';

export const employerFieldNames = [
  'employerName',
  'organisationId',
  'townshipCode',
  'workPlace',
  'isSite',
  'occupation',
  'employedFrom',
  'employedTo',
  'summary',
] as const;

/** 谁欠您的工资: chosen from the register, or simply as the worker calls it. */
export const employerForm = z
  .object({
    employerName: text('单位、老板或包工头的名字', 60),
    organisationId: z
      .string()
      .optional()
      .transform((value) => (value !== undefined && isId(value) ? value : undefined)),
    townshipCode: optionalText('在哪个镇', 12),
    workPlace: optionalText('干活的地点', 100),
    isSite: choice('是不是工地', ['yes', 'no']),
    occupation: optionalText('干什么活', 40),
    employedFrom: optionalDay('哪天开始干'),
    employedTo: optionalDay('哪天不干了'),
    summary: optionalText('情况说明', 1000),
  })
  .refine((form) => !form.employedFrom || !form.employedTo || form.employedTo >= form.employedFrom, {
    path: ['employedTo'],
    error: '不干的日子不能早于开始干的日子',
  });

export const siteFieldNames = ['projectName', 'owner', 'general', 'sub', 'crew', 'dispatcher'] as const;

/** 建设 → 总包 → 分包 → 班组, as far as the worker knows it. */
export const siteForm = z.object({
  projectName: text('工地或项目名称', 100),
  owner: optionalText('建设单位', 60),
  general: optionalText('总包单位', 60),
  sub: optionalText('分包单位', 60),
  crew: optionalText('包工头或班组', 60),
  dispatcher: optionalText('劳务派遣公司', 60),
});
