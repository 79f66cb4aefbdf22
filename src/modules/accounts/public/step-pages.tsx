import QRCode from 'qrcode';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { NewPasswordFields } from '../password/new-password-fields.tsx';
import type { SecurityPolicy } from '../policies/security-policy.ts';
import { totpAddress } from '../second-factor/totp.ts';
import type { Carry } from '../session/held-form.ts';
import { CarryFields, carryEncoding, HeldNotice } from './kept-form.tsx';

interface StepPage {
  readonly form: FormState;
  readonly carry: Carry;
}

function statusOf(form: FormState): 200 | 422 {
  return Object.keys(form.errors).length > 0 ? 422 : 200;
}

/** Asks for the one-time code of the authenticator, or a recovery code. */
export function showCodeStep(c: AppContext, { form, carry }: StepPage): Response | Promise<Response> {
  return portalPage(
    c,
    { title: '输入动态口令', status: statusOf(form) },
    <Stack>
      <HeldNotice held={carry.held} />
      <ErrorSummary errors={form.errors} />
      <Form action="/console/sign-in/code" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <TextField
          form={form}
          name="code"
          label="动态口令"
          autocomplete="one-time-code"
          maxLength={24}
          size="medium"
          required
          hint="手机验证器上显示的 6 位数字；手机不在身边时可输入一个恢复码"
        />
        <SubmitButton label="继续" />
      </Form>
      <Muted>手机和恢复码都丢失时，请联系安全管理员重置。</Muted>
    </Stack>,
  );
}

/** Asks for a new password: first sign-in, or the old one has aged. */
export function showPasswordStep(
  c: AppContext,
  page: StepPage & { policy: SecurityPolicy },
): Response | Promise<Response> {
  const { form, carry, policy } = page;
  return portalPage(
    c,
    { title: '设置新密码', status: statusOf(form) },
    <Stack>
      <Alert tone="info">
        密码由管理员发给您，或者已满 {policy.passwordMaxAgeDays} 天。请设置新密码后继续。
      </Alert>
      <HeldNotice held={carry.held} />
      <ErrorSummary errors={form.errors} />
      <Form action="/console/sign-in/new-password" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <NewPasswordFields form={form} policy={policy} />
        <SubmitButton label="保存并继续" />
      </Form>
    </Stack>,
  );
}

/** Asks a required second factor to be set up before the console opens. */
export async function showEnrolStep(
  c: AppContext,
  page: StepPage & { secret: string; userName: string },
): Promise<Response> {
  const { form, carry } = page;
  return portalPage(
    c,
    { title: '开启动态口令', status: statusOf(form) },
    <Stack>
      <Alert tone="info">本县要求工作人员登录时使用两种凭证。只需设置一次。</Alert>
      <HeldNotice held={carry.held} />
      <ErrorSummary errors={form.errors} />
      <EnrolSecret issuer={c.var.siteName} userName={page.userName} secret={page.secret} />
      <Form action="/console/sign-in/enrol" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <EnrolCodeField form={form} />
        <SubmitButton label="确认开启" />
      </Form>
    </Stack>,
  );
}

/** The secret as QR code and as text to type. */
export async function EnrolSecret(props: { issuer: string; userName: string; secret: string }) {
  const image = await QRCode.toDataURL(totpAddress(props.secret, props), { margin: 2, width: 240 });
  return (
    <>
      <p>1. 在手机上打开任意一种动态验证器（支持 TOTP）,扫描二维码:</p>
      <Picture src={image} alt="动态口令的二维码，密钥见下一行文字" />
      <p>
        不能扫描时，请手工输入密钥:<Digits>{props.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</Digits>
      </p>
      <p>2. 输入验证器显示的 6 位数字:</p>
    </>
  );
}

export function EnrolCodeField({ form }: { form: FormState }) {
  return (
    <TextField
      form={form}
      name="code"
      label="动态口令"
      inputMode="numeric"
      autocomplete="one-time-code"
      maxLength={12}
      size="narrow"
      required
    />
  );
}
