import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutateOrShow, runOnce } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { createForm } from '../account/account-form.ts';
import { createStaffAccount } from '../account/create-account.ts';
import { makeInitialPassword } from '../password/generate-password.ts';
import { hashPassword } from '../password/hash-password.ts';
import { accountsHome } from './register-page.tsx';

const title = '建立账号';

export function showNewAccount(c: AppContext, form: FormState = emptyForm): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title,
      current: accountsHome,
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
      breadcrumbs: [{ href: accountsHome, label: '工作人员账号' }, { label: title }],
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${accountsHome}/new`} requestId={newId()}>
        <TextField
          form={form}
          name="name"
          label="姓名"
          autocomplete="off"
          maxLength={30}
          size="medium"
          required
        />
        <TextField
          form={form}
          name="userName"
          label="用户名"
          autocomplete="off"
          maxLength={32}
          size="medium"
          required
          hint="小写字母开头，3 到 32 位字母、数字、点或横线"
        />
        <SubmitButton label="建立" />
      </Form>
      <Muted>
        系统会给出一个初始密码，首次登录时必须更换。建立后请安全管理员授予角色，授予之前不能办理任何业务。
      </Muted>
    </Stack>,
  );
}

export async function takeNewAccount(c: AppContext): Promise<Response> {
  const submitted = await readForm(c);
  const parsed = parseForm(createForm, submitted.values);
  if (!parsed.ok) return showNewAccount(c, parsed.form);
  const password = makeInitialPassword();
  const account = {
    ...parsed.value,
    region: regionOf(c),
    roles: [],
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
  };
  let made: string | undefined;
  return mutateOrShow(
    async () => {
      const location = await runOnce(c, submitted.requestId, async (tx) => {
        made = (await createStaffAccount(tx, actOf(c), account)).id;
        return `${accountsHome}/${made}`;
      });
      return made === undefined
        ? c.redirect(location, 303)
        : showInitialPassword(c, { ...account, id: made, password });
    },
    (refusal) => showNewAccount(c, withError(parsed.form, 'userName', refusal.message)),
  );
}

/** The one page that shows a first password. */
export function showInitialPassword(
  c: AppContext,
  account: { id: string; name: string; userName: string; password: string },
): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return consolePage(
    c,
    {
      title: '初始密码',
      current: accountsHome,
      breadcrumbs: [{ href: accountsHome, label: '工作人员账号' }, { label: '初始密码' }],
    },
    <Stack>
      <Alert tone="success" title={`${account.name}(${account.userName})的初始密码`}>
        <p>
          <Digits>{account.password}</Digits>
        </p>
        <p>只显示这一次。请当面交给本人，首次登录时必须更换。</p>
      </Alert>
      <ButtonLink href={`${accountsHome}/${account.id}`} label="查看账号" />
    </Stack>,
  );
}
