import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import type { SecurityPolicy } from '../policies/security-policy.ts';

/** New password, twice, with the rules in words. */
export const NewPasswordFields: FC<{ form: FormState; policy: SecurityPolicy }> = ({ form, policy }) => (
  <>
    <TextField
      form={form}
      name="newPassword"
      label="新密码"
      type="password"
      autocomplete="new-password"
      required
      hint={`至少 ${policy.passwordMinLength} 位，含大写字母、小写字母、数字、符号中的至少 ${policy.passwordMinClasses} 类，不含用户名，不与最近 ${policy.passwordHistory} 次相同`}
    />
    <TextField
      form={form}
      name="again"
      label="再输入一次"
      type="password"
      autocomplete="new-password"
      required
    />
  </>
);
