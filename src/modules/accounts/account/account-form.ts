import { z } from 'zod';
import { choices, optionalText, text } from '../../../platform/http/form.ts';
import { isRole } from '../role.ts';
import { userNamePattern } from './staff-account.ts';

export const userNameField = z
  .string({ error: '请填写用户名' })
  .trim()
  .toLowerCase()
  .refine((typed) => userNamePattern.test(typed), '用户名用小写字母开头，3 到 32 位字母、数字、点或横线');

export const createForm = z.object({ userName: userNameField, name: text('姓名', 30) });

export const reasonForm = z.object({ reason: text('原因', 200) });

export const rolesForm = z.object({
  roles: choices().transform((given) => given.filter(isRole)),
  reason: text('原因', 200),
});

export const organisationForm = z.object({
  organisationId: z
    .union([z.uuid('请选择单位'), z.literal('')])
    .transform((id) => (id === '' ? undefined : id)),
});

export const deactivateForm = z.object({
  reason: text('原因', 200),
  successor: optionalText('接手人', 32),
});
