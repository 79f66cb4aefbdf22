import { z } from 'zod';
import { text } from '../../../platform/http/form.ts';

/** Passwords are never trimmed. */
export const credentialsForm = z.object({
  userName: text('用户名', 64),
  password: z.string({ error: '请填写密码' }).min(1, '请填写密码').max(500, '密码太长'),
});

export const codeForm = z.object({ code: text('动态口令', 40) });
