import { shanghaiDate } from '../../../platform/dates.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { findStaffById } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { changePassword } from '../password/change-password.ts';
import { hashPassword } from '../password/hash-password.ts';
import { judgeNewPassword } from '../password/judge-new-password.ts';
import { newPasswordForm } from '../password/password-form.ts';
import { loadPolicy } from '../policies/policy-store.ts';
import { confirmEnrolment } from '../second-factor/enrol-second-factor.ts';
import { passSecondFactor } from '../second-factor/pass-second-factor.ts';
import { RecoveryCodes } from '../second-factor/recovery-codes.tsx';
import { type Carry, readCarry } from '../session/held-form.ts';
import type { SignInStep } from '../session/session.ts';
import type { SessionOfActor } from '../session/session-store.ts';
import { advanceSignIn } from '../sign-in/advance-sign-in.ts';
import { failureSentence } from '../sign-in/failure-sentence.ts';
import { codeForm } from '../sign-in/sign-in-form.ts';
import { signedOutAct } from './browser.ts';
import { continueSignIn, showStep } from './continue-sign-in.tsx';
import { currentStaffSession } from './current-session.ts';
import { KeptForm } from './kept-form.tsx';
import { setSessionCookie } from './session-cookie.ts';
import { showSignIn } from './sign-in-page.tsx';

/** Shows the step that the sign-in under way has reached, whichever was asked for. */
export async function openStep(c: AppContext): Promise<Response> {
  const pending = await currentStaffSession(c);
  if (!pending) return c.redirect('/console/sign-in', 303);
  const carry = readCarry({ next: c.req.query('next') });
  if (pending.session.step === 'done') return c.redirect(carry.next ?? '/console', 303);
  return showStep(c, pending, { carry, form: emptyForm });
}

interface Submitted {
  readonly carry: Carry;
  readonly values: FormState['values'];
}

type TakeStep = (c: AppContext, pending: SessionOfActor, submitted: Submitted) => Promise<Response>;

/** Reads a step's form; a sign-in that took too long begins again, with the held form still there. */
function stepHandler(step: SignInStep, take: TakeStep) {
  return async (c: AppContext): Promise<Response> => {
    const { values } = await readForm(c);
    const carry = readCarry(values);
    const pending = await currentStaffSession(c);
    if (pending?.session.step !== step)
      return showSignIn(c, { form: emptyForm, carry, status: 401, expired: true });
    return take(c, pending, { carry, values });
  };
}

export const takeCode = stepHandler('code', async (c, pending, { carry, values }) => {
  const parsed = parseForm(codeForm, values);
  const blank = { values: {}, errors: parsed.form.errors };
  if (!parsed.ok) return showStep(c, pending, { carry, form: blank });
  const input = { session: pending.session, accountId: pending.actor.id, code: parsed.value.code };
  const outcome = await inTransaction(c.var.deps.db, (tx) => passSecondFactor(tx, signedOutAct(c), input));
  if (outcome.kind !== 'passed')
    return showStep(c, pending, { carry, form: withError(blank, 'code', failureSentence(outcome, 'code')) });
  setSessionCookie(c, 'staff', outcome.next);
  return continueSignIn(c, { ...outcome.next, carry });
});

export const takeNewPassword = stepHandler('new-password', async (c, pending, { carry, values }) => {
  const { db } = c.var.deps;
  const { actor, session } = pending;
  const parsed = parseForm(newPasswordForm, values);
  if (!parsed.ok) return showStep(c, pending, { carry, form: { values: {}, errors: parsed.form.errors } });
  const account = (await findStaffById(db, actor.region, actor.id)) ?? refuse('account.not-found');
  const policy = await loadPolicy(db, actor.region, shanghaiDate(c.var.now));
  const problems = await judgeNewPassword(db, account, { password: parsed.value.newPassword, policy });
  if (problems.length > 0)
    return showStep(c, pending, { carry, form: { values: {}, errors: { newPassword: problems } } });
  const hash = await hashPassword(parsed.value.newPassword);
  const act = { ...actOf(c), actor };
  const next = await inTransaction(db, async (tx) => {
    await changePassword(tx, act, {
      accountId: actor.id,
      formerHash: account.passwordHash,
      hash,
      keepSession: session.tokenHash,
    });
    return advanceSignIn(tx, act, {
      accountId: actor.id,
      session,
      secondFactorPassed: session.secondFactorPassed,
    });
  });
  setSessionCookie(c, 'staff', next);
  return continueSignIn(c, { ...next, carry });
});

export const takeEnrolment = stepHandler('enrol', async (c, pending, { carry, values }) => {
  const { actor, session } = pending;
  const parsed = parseForm(codeForm, values);
  if (!parsed.ok) return showStep(c, pending, { carry, form: { values: {}, errors: parsed.form.errors } });
  const act = { ...actOf(c), actor };
  const { code } = parsed.value;
  return mutateOrShow(
    async () => {
      const done = await inTransaction(c.var.deps.db, async (tx) => {
        const codes = await confirmEnrolment(tx, act, { session, accountId: actor.id, code });
        return {
          codes,
          next: await advanceSignIn(tx, act, { accountId: actor.id, session, secondFactorPassed: true }),
        };
      });
      setSessionCookie(c, 'staff', done.next);
      return showRecoveryCodes(c, done.codes, carry);
    },
    (refusal) => showStep(c, pending, { carry, form: withError(emptyForm, 'code', refusal.message) }),
  );
});

function showRecoveryCodes(
  c: AppContext,
  codes: readonly string[],
  carry: Carry,
): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store');
  return portalPage(
    c,
    { title: '请保存恢复码' },
    <Stack>
      <RecoveryCodes codes={codes} />
      {carry.held ? (
        <KeptForm held={carry.held} />
      ) : (
        <ButtonLink href={carry.next ?? '/console'} label="我已保存，进入工作台" tone="primary" />
      )}
    </Stack>,
  );
}
