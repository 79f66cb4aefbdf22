import { z } from 'zod';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, parseForm, readForm, text, withError } from '../../../platform/http/form.ts';
import { everyone, type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { hashToken } from '../session/generate-token.ts';
import { readCarry } from '../session/held-form.ts';
import { deleteSession } from '../session/session-store.ts';
import { toMobileNumber } from '../worker/mobile-number.ts';
import { sendSignInCode } from '../worker/send-sign-in-code.ts';
import type { SendAnswer } from '../worker/sign-in-code.ts';
import { signInWorker } from '../worker/sign-in-worker.ts';
import { browserOf, signedOutAct } from './browser.ts';
import { enter } from './continue-sign-in.tsx';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { showWorkerCode, showWorkerSignIn } from './worker-pages.tsx';

const phoneField = z.string({ error: '请填写手机号' }).transform((typed, check) => {
  const phone = toMobileNumber(typed);
  if (phone !== undefined) return phone;
  check.addIssue({
    code: 'custom',
    message: typed.trim() === '' ? '请填写手机号' : '手机号应为 1 开头的 11 位数字',
  });
  return z.NEVER;
});

const phoneForm = z.object({ phone: phoneField });
const codeForm = z.object({ phone: phoneField, code: text('短信验证码', 20) });

function openSignIn(c: AppContext): Response | Promise<Response> {
  const carry = readCarry({ next: c.req.query('next') });
  return showWorkerSignIn(c, { form: emptyForm, carry, expired: c.req.query('expired') === '1' });
}

async function takePhone(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const carry = readCarry(values);
  const parsed = parseForm(phoneForm, values);
  if (!parsed.ok) {
    const form = { values: { phone: values.phone }, errors: parsed.form.errors };
    return showWorkerSignIn(c, { form, carry, status: 422 });
  }
  const { phone } = parsed.value;
  const input = { phone, address: browserOf(c).address };
  const answer = await inTransaction(c.var.deps.db, (tx) => sendSignInCode(tx, signedOutAct(c), input));
  const status = answer.kind === 'send' ? 200 : 429;
  return showWorkerCode(c, { phone, form: emptyForm, carry, notice: sentence(answer), status });
}

function sentence(answer: SendAnswer): string {
  if (answer.kind === 'send') return '验证码已发送，请查看短信。';
  if (answer.kind === 'too-soon') return `验证码刚刚发过。没有收到的话，请 ${answer.seconds} 秒后再获取。`;
  return '今天获取验证码的次数太多了，请稍后再试，或拨打 12351 由工作人员代办。';
}

async function takeCode(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const carry = readCarry(values);
  const parsed = parseForm(codeForm, values);
  const blank = { values: {}, errors: parsed.form.errors };
  if (!parsed.ok) {
    const phone = toMobileNumber(typeof values.phone === 'string' ? values.phone : '');
    return phone === undefined
      ? showWorkerSignIn(c, { form: blank, carry, status: 422 })
      : showWorkerCode(c, { phone, form: blank, carry, status: 422 });
  }
  const { phone, code } = parsed.value;
  const input = { phone, code, browser: browserOf(c) };
  const outcome = await inTransaction(c.var.deps.db, (tx) => signInWorker(tx, signedOutAct(c), input));
  if (outcome.kind === 'open') {
    setSessionCookie(c, 'worker', outcome);
    return enter(c, carry, '/');
  }
  const why = outcome.kind === 'wrong' ? '验证码不对，请核对短信' : '验证码已失效，请重新获取';
  return showWorkerCode(c, { phone, form: withError(blank, 'code', why), carry, status: 422 });
}

async function takeSignOut(c: AppContext): Promise<Response> {
  const token = readSessionCookie(c, 'worker');
  if (token !== undefined) await deleteSession(c.var.deps.db, hashToken(token));
  clearSessionCookie(c, 'worker');
  return c.redirect('/', 303);
}

export const workerSignInRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    permission: everyone,
    audit: unrecorded('登录页，不含任何数据'),
    handler: openSignIn,
  },
  {
    method: 'POST',
    path: '/sign-in',
    permission: everyone,
    audit: recorded('sign-in-code.send'),
    handler: takePhone,
  },
  {
    method: 'POST',
    path: '/sign-in/code',
    permission: everyone,
    audit: recorded('session.open'),
    handler: takeCode,
  },
  {
    method: 'POST',
    path: '/sign-out',
    permission: everyone,
    audit: unrecorded('退出只结束自己的会话'),
    handler: takeSignOut,
  },
];
