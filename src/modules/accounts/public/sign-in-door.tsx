import { inTransaction } from '../../../platform/db/transaction.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { hashToken } from '../session/generate-token.ts';
import { readCarry } from '../session/held-form.ts';
import { deleteSession } from '../session/session-store.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { failureSentence } from '../sign-in/failure-sentence.ts';
import { credentialsForm } from '../sign-in/sign-in-form.ts';
import { signInStaff } from '../sign-in/sign-in-staff.ts';
import { browserOf, signedOutAct } from './browser.ts';
import { continueSignIn } from './continue-sign-in.tsx';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { showSignIn } from './sign-in-page.tsx';

export function openSignIn(c: AppContext): Response | Promise<Response> {
  const carry = readCarry({ next: c.req.query('next') });
  return showSignIn(c, { form: emptyForm, carry, expired: c.req.query('expired') === '1' });
}

export async function takeSignIn(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const carry = readCarry(values);
  const parsed = parseForm(credentialsForm, values);
  const shown = { values: { userName: values.userName }, errors: parsed.form.errors };
  if (!parsed.ok) return showSignIn(c, { form: shown, carry, status: 422 });
  const { db } = c.var.deps;
  const browser = browserOf(c);
  const given = { ...parsed.value, region: regionOf(c), address: browser.address };
  const check = await checkPassword(db, given, c.var.now);
  const outcome = await inTransaction(db, (tx) => signInStaff(tx, signedOutAct(c), { check, browser }));
  if (outcome.kind !== 'open') {
    const status = outcome.kind === 'throttled' ? 429 : 422;
    return showSignIn(c, {
      form: withError(shown, 'password', failureSentence(outcome, 'sign-in')),
      carry,
      status,
    });
  }
  setSessionCookie(c, 'staff', outcome);
  return continueSignIn(c, { ...outcome, carry });
}

export async function takeSignOut(c: AppContext): Promise<Response> {
  const token = readSessionCookie(c, 'staff');
  if (token !== undefined) await deleteSession(c.var.deps.db, hashToken(token));
  clearSessionCookie(c, 'staff');
  return c.redirect('/console/sign-in', 303);
}
