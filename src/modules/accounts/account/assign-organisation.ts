import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { needsOrganisation } from '../role.ts';
import { lockManaged } from './lock-account.ts';
import { updateOrganisation } from './staff-store.ts';

/** A system admin sets the organisation of an account; for scoped roles it bounds what the account sees, at once. */
export async function assignOrganisation(
  tx: Transaction,
  act: Act,
  input: { accountId: string; organisationId: string | undefined },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'assign-organisation' });
  if (!input.organisationId && needsOrganisation(account.roles)) refuse('account.organisation-needed');
  await updateOrganisation(tx, account.id, input.organisationId);
  await recordAudit(tx, act, {
    word: 'account.assign-organisation',
    subject: { type: 'staff-account', id: account.id },
    detail: {
      userName: account.userName,
      from: account.organisationId ?? null,
      to: input.organisationId ?? null,
    },
  });
}
