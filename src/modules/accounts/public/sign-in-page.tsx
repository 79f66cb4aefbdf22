import type { AppContext } from '../../../platform/http/context.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { Carry } from '../session/held-form.ts';
import { CarryFields, carryEncoding, HeldNotice } from './kept-form.tsx';

export interface SignInPage {
  readonly form: FormState;
  readonly carry: Carry;
  readonly status?: 200 | 401 | 422 | 429;
  /** The session ended while the page was open. */
  readonly expired?: boolean;
  /** A form was sent that is too large to be kept. */
  readonly tooLarge?: boolean;
}

/** User name and password of staff. */
export function showSignIn(c: AppContext, page: SignInPage): Response | Promise<Response> {
  const { form, carry } = page;
  return portalPage(
    c,
    { title: '工作人员登录', status: page.status ?? 200 },
    <Stack>
      <SignedOutNotice page={page} />
      <ErrorSummary errors={form.errors} />
      <Form action="/console/sign-in" enctype={carryEncoding(carry)}>
        <CarryFields carry={carry} />
        <TextField
          form={form}
          name="userName"
          label="用户名"
          autocomplete="username"
          maxLength={32}
          required
        />
        <TextField
          form={form}
          name="password"
          label="密码"
          type="password"
          autocomplete="current-password"
          required
        />
        <SubmitButton label="登录" />
      </Form>
      <p>
        职工请到<a href="/sign-in">职工登录</a>,用手机号和短信验证码登录。
      </p>
    </Stack>,
  );
}

/** Why somebody who was at work sees the sign-in page. */
export function SignedOutNotice({ page }: { page: Pick<SignInPage, 'carry' | 'expired' | 'tooLarge'> }) {
  if (page.carry.held) return <HeldNotice held={page.carry.held} />;
  if (page.tooLarge) {
    return (
      <Alert tone="danger" title="登录已超时，内容太长未能保留">
        请用浏览器的“后退”回到填写的页面，把内容复制下来，登录后重新提交。
      </Alert>
    );
  }
  return page.expired ? (
    <Alert tone="warning" title="登录已超时">
      为了安全，长时间没有操作会自动退出。请重新登录。
    </Alert>
  ) : null;
}
