import { z } from 'zod';

const typed = (missing: string) => z.string({ error: missing }).min(1, missing).max(500, '密码太长');

const twice = { newPassword: typed('请填写新密码'), again: typed('请再输入一次新密码') };

function same(value: { newPassword: string; again: string }): boolean {
  return value.newPassword === value.again;
}

const different = { path: ['again'], error: '两次输入的密码不一样' };

/** A new password, typed twice. */
export const newPasswordForm = z.object(twice).refine(same, different);

/** The same by somebody who is signed in, who shows that he knows the present one. */
export const ownPasswordForm = z
  .object({ password: typed('请填写当前密码'), ...twice })
  .refine(same, different);
