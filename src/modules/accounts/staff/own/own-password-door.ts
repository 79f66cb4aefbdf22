import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormErrors,
  parseForm,
  readForm,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { refuse } from '../../account-refusals.ts';
import { changePassword } from '../../password/change-password.ts';
import { confirmOwnPassword } from '../../password/confirm-own-password.ts';
import { hashPassword } from '../../password/hash-password.ts';
import { judgeNewPassword } from '../../password/judge-new-password.ts';
import { ownPasswordForm } from '../../password/password-form.ts';
import { loadPolicy } from '../../policies/policy-store.ts';
import { currentStaffSession } from '../../public/current-session.ts';
import { failureSentence } from '../../sign-in/failure-sentence.ts';
import { ownHome, showOwnAccount } from './own-account-page.tsx';

/** Changes the actor's own password; other places where he is signed in are signed out. */
export async function takeOwnPassword(c: AppContext): Promise<Response> {
  const submitted = await readForm(c);
  const parsed = parseForm(ownPasswordForm, submitted.values);
  const again = (errors: FormErrors) => showOwnAccount(c, { values: {}, errors });
  if (!parsed.ok) return again(parsed.form.errors);
  const { db } = c.var.deps;
  const { password, newPassword } = parsed.value;
  const confirmed = await confirmOwnPassword(db, actOf(c), password);
  if (confirmed.kind !== 'right') {
    return showOwnAccount(c, withError(emptyForm, 'password', failureSentence(confirmed, 'password')));
  }
  const { account } = confirmed;
  const policy = await loadPolicy(db, account.region, shanghaiDate(c.var.now));
  const problems = await judgeNewPassword(db, account, { password: newPassword, policy });
  if (problems.length > 0) return again({ newPassword: problems });
  const hash = await hashPassword(newPassword);
  const { session } = (await currentStaffSession(c)) ?? refuse('session.wrong-step');
  return mutate(c, submitted.requestId, async (tx) => {
    await changePassword(tx, actOf(c), {
      accountId: account.id,
      formerHash: account.passwordHash,
      hash,
      keepSession: session.tokenHash,
    });
    return ownHome;
  });
}
