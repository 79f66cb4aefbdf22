import { shanghaiDate } from '../../../platform/dates.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { addressWith } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { findStaffById } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { beginEnrolment } from '../second-factor/enrol-second-factor.ts';
import { hashToken } from '../session/generate-token.ts';
import type { Carry } from '../session/held-form.ts';
import type { SignInStep } from '../session/session.ts';
import { findStaffSession, type SessionOfActor } from '../session/session-store.ts';
import { KeptForm } from './kept-form.tsx';
import { showCodeStep, showEnrolStep, showPasswordStep } from './step-pages.tsx';

/** After a step: on to the next page, or in. A held form rides along in the page itself, so that page is shown at once. */
export async function continueSignIn(
  c: AppContext,
  at: { step: SignInStep; token: string; carry: Carry },
): Promise<Response> {
  const { step, carry } = at;
  if (step === 'done') return enter(c, carry, '/console');
  if (!carry.held) return c.redirect(addressWith(`/console/sign-in/${step}`, { next: carry.next }), 303);
  const pending =
    (await findStaffSession(c.var.deps.db, hashToken(at.token))) ?? refuse('session.wrong-step');
  return showStep(c, pending, { carry, form: emptyForm });
}

/** In: to the held form, or to where somebody wanted to go. */
export async function enter(c: AppContext, carry: Carry, home: string): Promise<Response> {
  if (!carry.held) return c.redirect(carry.next ?? home, 303);
  c.header('Cache-Control', 'private, no-store');
  return portalPage(c, { title: '继续提交' }, <KeptForm held={carry.held} />);
}

/** The page of the step at which a sign-in stands. */
export async function showStep(
  c: AppContext,
  pending: SessionOfActor,
  page: { carry: Carry; form: FormState },
): Promise<Response> {
  const { db } = c.var.deps;
  c.header('Cache-Control', 'private, no-store');
  const { session, actor } = pending;
  if (session.step === 'code') return showCodeStep(c, page);
  if (session.step === 'new-password') {
    return showPasswordStep(c, {
      ...page,
      policy: await loadPolicy(db, actor.region, shanghaiDate(c.var.now)),
    });
  }
  const account = (await findStaffById(db, actor.region, actor.id)) ?? refuse('account.not-found');
  const secret = await inTransaction(db, (tx) => beginEnrolment(tx, actOf(c), session));
  return showEnrolStep(c, { ...page, secret, userName: account.userName });
}
