import type { AppContext } from '../../../platform/http/context.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import type { Carry } from '../session/held-form.ts';
import { maskMobileNumber } from '../worker/mobile-number.ts';
import { CarryFields, carryEncoding, HeldNotice } from './kept-form.tsx';
import { SignedOutNotice, type SignInPage } from './sign-in-page.tsx';

/** First page: the phone number. */
export function showWorkerSignIn(c: AppContext, page: SignInPage): Response | Promise<Response> {
  const { form, carry } = page;
  return portalPage(
    c,
    { title: '职工登录', status: page.status ?? 200 },
    <Stack>
      <SignedOutNotice page={page} />
      <ErrorSummary errors={form.errors} />
      <Form action="/sign-in" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <TextField
          form={form}
          name="phone"
          label="手机号"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          maxLength={20}
          required
          hint="我们会发一条含验证码的短信，不用注册，也没有密码"
        />
        <SubmitButton label="获取验证码" />
      </Form>
      {c.var.isDemo ? (
        <Alert tone="info" title="演示县">
          短信不会真的发出，请到<a href="/demo/outbox">演示发件箱</a>查看验证码。
        </Alert>
      ) : null}
      <Muted>
        工会工作人员请到<a href="/console/sign-in">工作人员登录</a>。
      </Muted>
    </Stack>,
  );
}

interface CodePage {
  /** 11 digits, as sent. */
  readonly phone: string;
  readonly form: FormState;
  readonly carry: Carry;
  /** What happened to the code that was asked for. */
  readonly notice?: string | undefined;
  readonly status?: 200 | 422 | 429;
}

/** Second page: the code from the message, and a button for another one. */
export function showWorkerCode(c: AppContext, page: CodePage): Response | Promise<Response> {
  const { form, carry, phone } = page;
  return portalPage(
    c,
    { title: '输入验证码', status: page.status ?? 200 },
    <Stack>
      <HeldNotice held={carry.held} />
      {page.notice ? <Alert tone="info">{page.notice}</Alert> : null}
      <ErrorSummary errors={form.errors} />
      <Form action="/sign-in/code" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <HiddenFields values={{ phone }} />
        <TextField
          form={form}
          name="code"
          label="短信验证码"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={12}
          size="narrow"
          required
          hint={`6 位数字，发到 ${maskMobileNumber(phone)}`}
        />
        <SubmitButton label="登录" />
      </Form>
      <Form action="/sign-in" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <HiddenFields values={{ phone }} />
        <SubmitButton label="没有收到，重新获取" tone="secondary" />
      </Form>
      {c.var.isDemo ? (
        <Muted>
          演示县不发短信，验证码在<a href="/demo/outbox">演示发件箱</a>。
        </Muted>
      ) : null}
      <Muted>
        号码不对?<a href="/sign-in">换一个手机号</a>
      </Muted>
    </Stack>,
  );
}
