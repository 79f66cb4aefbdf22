import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { findStaffById } from '../../account/staff-store.ts';
import { refuse } from '../../account-refusals.ts';
import { confirmOwnPassword } from '../../password/confirm-own-password.ts';
import { loadPolicy } from '../../policies/policy-store.ts';
import { currentStaffSession } from '../../public/current-session.ts';
import { EnrolCodeField, EnrolSecret } from '../../public/step-pages.tsx';
import { beginEnrolment, confirmEnrolment } from '../../second-factor/enrol-second-factor.ts';
import { RecoveryCodes } from '../../second-factor/recovery-codes.tsx';
import { removeOwnSecondFactor } from '../../second-factor/remove-second-factor.ts';
import { failureSentence } from '../../sign-in/failure-sentence.ts';
import { codeForm } from '../../sign-in/sign-in-form.ts';
import { ownHome } from './own-account-page.tsx';

const home = `${ownHome}/second-factor`;
const title = '动态口令';
const breadcrumbs = [{ href: ownHome, label: '我的账号' }, { label: title }];
const passwordOnly = z.object({
  password: z.string({ error: '请填写当前密码' }).min(1, '请填写当前密码').max(500),
});
const enrolForm = codeForm.extend(passwordOnly.shape);

/** Sets up a phone (the first or another one), or turns the second factor off where the policy allows it. */
export async function showOwnFactor(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db } = c.var.deps;
  const { session, actor } = (await currentStaffSession(c)) ?? refuse('session.wrong-step');
  const account = (await findStaffById(db, actor.region, actor.id)) ?? refuse('account.not-found');
  const policy = await loadPolicy(db, actor.region, shanghaiDate(c.var.now));
  const secret = await inTransaction(db, (tx) => beginEnrolment(tx, actOf(c), session));
  c.header('Cache-Control', 'private, no-store');
  return consolePage(
    c,
    { title, current: ownHome, breadcrumbs, status: Object.keys(form.errors).length > 0 ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Section title={account.totpSealed ? '换一部手机' : '开启'}>
        <EnrolSecret issuer={c.var.siteName} userName={account.userName} secret={secret} />
        <Form action={home} requestId={newId()}>
          <EnrolCodeField form={form} />
          <PasswordField form={form} id="f-password" />
          <SubmitButton label="确认" />
        </Form>
      </Section>
      {account.totpSealed && policy.secondFactor === 'off' ? (
        <Section title="关闭">
          <p>关闭后只凭密码即可登录。</p>
          <Form action={`${home}/remove`} requestId={newId()}>
            <PasswordField form={form} id="f-password-remove" />
            <SubmitButton label="关闭动态口令" tone="danger" />
          </Form>
        </Section>
      ) : null}
    </Stack>,
  );
}

function PasswordField({ form, id }: { form: FormState; id: string }) {
  return (
    <TextField
      form={form}
      id={id}
      name="password"
      label="当前密码"
      type="password"
      autocomplete="current-password"
      size="medium"
      required
    />
  );
}

export async function takeOwnFactor(c: AppContext): Promise<Response> {
  const parsed = parseForm(enrolForm, (await readForm(c)).values);
  if (!parsed.ok) return showOwnFactor(c, { values: {}, errors: parsed.form.errors });
  const { db } = c.var.deps;
  const confirmed = await confirmOwnPassword(db, actOf(c), parsed.value.password);
  if (confirmed.kind !== 'right') {
    return showOwnFactor(c, withError(emptyForm, 'password', failureSentence(confirmed, 'password')));
  }
  const { session } = (await currentStaffSession(c)) ?? refuse('session.wrong-step');
  const input = { session, accountId: c.var.actor.id, code: parsed.value.code };
  return mutateOrShow(
    async () => showCodes(c, await inTransaction(db, (tx) => confirmEnrolment(tx, actOf(c), input))),
    (refusal) => showOwnFactor(c, withError(emptyForm, 'code', refusal.message)),
  );
}

function showCodes(c: AppContext, codes: readonly string[]): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return consolePage(
    c,
    { title: '请保存恢复码', current: ownHome, breadcrumbs },
    <Stack>
      <RecoveryCodes codes={codes} />
      <ButtonLink href={ownHome} label="我已保存" tone="primary" />
    </Stack>,
  );
}

export async function takeOwnFactorRemoval(c: AppContext): Promise<Response> {
  const submitted = await readForm(c);
  const parsed = parseForm(passwordOnly, submitted.values);
  if (!parsed.ok) return showOwnFactor(c, { values: {}, errors: parsed.form.errors });
  const confirmed = await confirmOwnPassword(c.var.deps.db, actOf(c), parsed.value.password);
  if (confirmed.kind !== 'right') {
    return showOwnFactor(c, withError(emptyForm, 'password', failureSentence(confirmed, 'password')));
  }
  return mutate(c, submitted.requestId, async (tx) => {
    await removeOwnSecondFactor(tx, actOf(c));
    return ownHome;
  });
}
