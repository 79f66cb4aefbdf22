import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { needsOrganisation, type Role, roleConflict } from '../role.ts';
import { deleteSessionsOfStaff } from '../session/session-store.ts';
import { lockManaged } from './lock-account.ts';
import { updateRoles } from './staff-store.ts';

/** A security admin sets all roles of an account; its sessions end, so that new rights begin with a new sign-in. */
export async function grantRoles(
  tx: Transaction,
  act: Act,
  input: { accountId: string; roles: readonly Role[]; reason: string },
): Promise<void> {
  const account = await lockManaged(tx, act, { accountId: input.accountId, act: 'grant-roles' });
  const why = roleConflict(input.roles);
  if (why) refuse('account.roles-conflict', { why });
  if (needsOrganisation(input.roles) && !account.organisationId) refuse('account.organisation-missing');
  await updateRoles(tx, account.id, input.roles);
  await deleteSessionsOfStaff(tx, account.id);
  await recordAudit(tx, act, {
    word: 'account.grant-roles',
    subject: { type: 'staff-account', id: account.id },
    reason: input.reason,
    detail: { userName: account.userName, from: account.roles, to: input.roles },
  });
}
