import { addressWith } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, readFormData } from '../../../platform/http/form.ts';
import type { Gate } from '../../../platform/http/mount.ts';
import { recordView } from '../../audit/index.ts';
import { holdForm } from '../session/held-form.ts';
import { readSessionCookie } from './session-cookie.ts';
import { showSignIn } from './sign-in-page.tsx';
import { showWorkerSignIn } from './worker-pages.tsx';

/** What happens to somebody who is not signed in, and who writes down what was looked at. */
export const accountGate: Gate = {
  onSignedOut: (c, door) => {
    if (door === 'api') return refuseProgram(c);
    if (isOwnScript(c)) return c.json({ code: 'signed-out', sentence: '登录已过期，请重新登录。' }, 401);
    const staff = door === 'staff';
    return c.req.method === 'POST' ? keepForm(c, staff) : c.redirect(signInAddress(c, staff), 303);
  },
  recordView: (db, view) =>
    recordView(db, {
      act: view,
      entry: { word: view.word, subject: { type: 'page', id: view.subject.slice(0, 200) } },
    }),
};

/** A script of our own pages that asks for JSON: a sign-in page would be no answer to it. */
function isOwnScript(c: AppContext): boolean {
  return c.req.header('Accept') === 'application/json';
}

function signInAddress(c: AppContext, staff: boolean): string {
  const { pathname, search } = new URL(c.req.url);
  const expired = readSessionCookie(c, staff ? 'staff' : 'worker') === undefined ? undefined : '1';
  return addressWith(staff ? '/console/sign-in' : '/sign-in', { next: pathname + search, expired });
}

async function keepForm(c: AppContext, staff: boolean): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const held = holdForm(pathname + search, await readFormData(c));
  const page = {
    form: emptyForm,
    carry: { next: undefined, held },
    status: 401,
    tooLarge: held === undefined,
  } as const;
  c.header('Cache-Control', 'private, no-store');
  return staff ? showSignIn(c, page) : showWorkerSignIn(c, page);
}

function refuseProgram(c: AppContext): Response {
  const problem = {
    type: 'about:blank',
    status: 401,
    code: 'signed-out',
    title: '没有令牌',
    detail: '请在 Authorization: Bearer 中给出有效的接口令牌。',
    requestId: c.var.requestId,
  };
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', 'WWW-Authenticate': 'Bearer' };
  return c.json(problem, 401, headers);
}
