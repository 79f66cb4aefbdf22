import type { z } from 'zod';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { parseForm, readForm } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow, runOnce } from '../../../platform/http/mutation.ts';
import { deactivateForm, organisationForm, reasonForm, rolesForm } from '../account/account-form.ts';
import { assignOrganisation } from '../account/assign-organisation.ts';
import { deactivateAccount, reactivateAccount } from '../account/deactivate-account.ts';
import { grantRoles } from '../account/grant-roles.ts';
import {
  endAllSessions,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from '../account/restore-access.ts';
import { findStaffById, findStaffByUserName } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { makeInitialPassword } from '../password/generate-password.ts';
import { hashPassword } from '../password/hash-password.ts';
import { showAccount } from './account-page.tsx';
import { showInitialPassword } from './new-account-door.tsx';
import { accountsHome } from './register-page.tsx';

type UseCase<Input> = (tx: Transaction, act: Act, input: Input & { accountId: string }) => Promise<void>;

/** One act on one account: form → use case → back to the account, with the sentence where a rule says no. */
function onAccount<Schema extends z.ZodType<object>>(schema: Schema, useCase: UseCase<z.output<Schema>>) {
  return async (c: AppContext): Promise<Response> => {
    const accountId = idParam(c);
    const submitted = await readForm(c);
    const parsed = parseForm(schema, submitted.values);
    if (!parsed.ok) {
      return showAccount(c, accountId, {
        message: Object.values(parsed.form.errors).flat().join(';'),
        status: 422,
      });
    }
    const work = async (tx: Transaction) => {
      await useCase(tx, actOf(c), { ...parsed.value, accountId });
      return `${accountsHome}/${accountId}`;
    };
    return mutateOrShow(
      () => mutate(c, submitted.requestId, work),
      (refusal) => {
        if (refusal.status === 404) throw refusal;
        return showAccount(c, accountId, {
          message: refusal.message,
          status: refusal.status === 409 ? 409 : 422,
        });
      },
    );
  };
}

export const takeRoles = onAccount(rolesForm, grantRoles);
export const takeOrganisation = onAccount(organisationForm, assignOrganisation);
export const takeReactivation = onAccount(reasonForm, reactivateAccount);
export const takeSecondFactorReset = onAccount(reasonForm, resetSecondFactor);
export const takeUnlock = onAccount(reasonForm, unlockAccount);
export const takeSessionsEnd = onAccount(reasonForm, endAllSessions);

export const takeDeactivation = onAccount(deactivateForm, async (tx, act, input) => {
  const { accountId, reason, successor } = input;
  if (successor === undefined)
    return deactivateAccount(tx, act, { accountId, reason, successorId: undefined });
  const found = await findStaffByUserName(tx, act.actor.region, successor.toLowerCase());
  return deactivateAccount(tx, act, {
    accountId,
    reason,
    successorId: found?.id ?? refuse('account.successor-unfit'),
  });
});

/** The new first password is shown once, so this answers with a page instead of a redirect. */
export async function takePasswordReset(c: AppContext): Promise<Response> {
  const accountId = idParam(c);
  const submitted = await readForm(c);
  const parsed = parseForm(reasonForm, submitted.values);
  if (!parsed.ok) return showAccount(c, accountId, { message: '请填写原因', status: 422 });
  const account = (await findStaffById(c.var.deps.db, regionOf(c), accountId)) ?? refuse('account.not-found');
  const password = makeInitialPassword();
  const hash = await hashPassword(password);
  let done = false;
  const location = await runOnce(c, submitted.requestId, async (tx) => {
    await resetPassword(tx, actOf(c), { accountId, hash, reason: parsed.value.reason });
    done = true;
    return `${accountsHome}/${accountId}`;
  });
  return done ? showInitialPassword(c, { ...account, password }) : c.redirect(location, 303);
}
