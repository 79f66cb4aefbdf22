import { z } from 'zod';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../platform/http/form.ts';
import { mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { everyone, type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Stack } from '../../../ui/layout/stack.tsx';
import { userNameField } from '../account/account-form.ts';
import { refuse } from '../account-refusals.ts';
import { type AdminRole, acceptInvitation } from '../first-admin/accept-invitation.ts';
import { findInvitation } from '../first-admin/invitation-store.ts';
import { makeInitialPassword } from '../password/generate-password.ts';
import { hashPassword } from '../password/hash-password.ts';
import { adminRoles, roleNames } from '../role.ts';
import { hashToken } from '../session/generate-token.ts';
import { signedOutAct } from './browser.ts';

const path = '/console/first-admin';

const adminsForm = z
  .object({
    token: z.string().max(100),
    'system-admin.userName': userNameField,
    'system-admin.name': text('姓名', 30),
    'security-admin.userName': userNameField,
    'security-admin.name': text('姓名', 30),
    'audit-admin.userName': userNameField,
    'audit-admin.name': text('姓名', 30),
  })
  .superRefine((given, check) => {
    for (const role of adminRoles) {
      const same = adminRoles.filter((other) => given[`${other}.userName`] === given[`${role}.userName`]);
      if (same.length > 1)
        check.addIssue({ code: 'custom', path: [`${role}.userName`], message: '三位管理员的用户名不能相同' });
    }
  });

async function openFirstAdmin(c: AppContext): Promise<Response> {
  const token = c.req.query('token') ?? '';
  await checkInvitation(c, token);
  return showForm(c, token, emptyForm);
}

async function checkInvitation(c: AppContext, token: string): Promise<void> {
  const invitation = await findInvitation(c.var.deps.db, hashToken(token));
  if (!invitation || invitation.usedAt || invitation.expiresAt <= c.var.now) refuse('invitation.used');
}

function showForm(c: AppContext, token: string, form: FormState): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return portalPage(
    c,
    { title: '建立三位管理员', status: Object.keys(form.errors).length > 0 ? 422 : 200 },
    <Stack>
      <Alert tone="info" title="三位管理员须由三个人分别担任">
        系统管理员建立账号，安全管理员授予角色和设定策略，审计管理员查阅操作记录；三者互不兼任（等保三级）。
      </Alert>
      <ErrorSummary errors={form.errors} />
      <Form action={path}>
        <HiddenFields values={{ token }} />
        {adminRoles.map((role) => (
          <Fieldset legend={roleNames[role]}>
            <TextField
              form={form}
              name={`${role}.userName`}
              label="用户名"
              hint="小写字母开头，3 到 32 位"
              autocomplete="off"
              required
            />
            <TextField form={form} name={`${role}.name`} label="姓名" autocomplete="off" required />
          </Fieldset>
        ))}
        <SubmitButton label="建立" />
      </Form>
    </Stack>,
  );
}

async function takeFirstAdmins(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const token = typeof values.token === 'string' ? values.token : '';
  // Before the passwords are hashed: three tenths of a second are not for whoever comes along.
  await checkInvitation(c, token);
  const parsed = parseForm(adminsForm, values);
  if (!parsed.ok) return showForm(c, token, parsed.form);
  const made = {
    'system-admin': await prepare(parsed.value, 'system-admin'),
    'security-admin': await prepare(parsed.value, 'security-admin'),
    'audit-admin': await prepare(parsed.value, 'audit-admin'),
  };
  return mutateOrShow(
    async () => {
      await inTransaction(c.var.deps.db, (tx) =>
        acceptInvitation(tx, signedOutAct(c), { token, admins: made }),
      );
      return showPasswords(c, made);
    },
    (refusal) => {
      if (refusal.code !== 'account.user-name-taken') throw refusal;
      return showForm(c, token, withError(parsed.form, '', refusal.message));
    },
  );
}

async function prepare(given: z.output<typeof adminsForm>, role: AdminRole) {
  const password = makeInitialPassword();
  return {
    userName: given[`${role}.userName`],
    name: given[`${role}.name`],
    password,
    passwordHash: await hashPassword(password),
  };
}

type Made = Readonly<Record<AdminRole, { userName: string; name: string; password: string }>>;

function showPasswords(c: AppContext, made: Made): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return portalPage(
    c,
    { title: '三位管理员已建立' },
    <Stack>
      <Alert tone="success">请把初始密码分别交给本人，只显示这一次；首次登录时必须更换。</Alert>
      <DescriptionList
        items={adminRoles.map((role) => ({
          term: `${roleNames[role]} ${made[role].name}`,
          detail: (
            <>
              用户名 <Digits>{made[role].userName}</Digits>,初始密码 <Digits>{made[role].password}</Digits>
            </>
          ),
        }))}
      />
      <ButtonLink href="/console/sign-in" label="去登录" tone="primary" />
    </Stack>,
  );
}

export const firstAdminRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: everyone,
    audit: unrecorded('一次性链接的表单，不含数据'),
    handler: openFirstAdmin,
  },
  { method: 'POST', path, permission: everyone, audit: recorded('account.create'), handler: takeFirstAdmins },
];
