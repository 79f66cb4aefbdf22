import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { sqlState } from '../../../platform/db/errors.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { needsOrganisation, type Role, roleConflict } from '../role.ts';
import { insertStaff } from './staff-store.ts';

export interface NewAccount {
  readonly region: string;
  readonly userName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisationId?: string | undefined;
  /** From `hashPassword`: hashing takes a tenth of a second and stays outside the transaction. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Creates a staff account. Who may is the door's question: system admins (without roles), the first-admin link, the demo.
 * @throws Refused where the user name is taken or the roles do not go together.
 */
export async function createStaffAccount(
  tx: Transaction,
  act: Act,
  input: NewAccount,
): Promise<{ id: string }> {
  const why = roleConflict(input.roles);
  if (why) refuse('account.roles-conflict', { why });
  if (needsOrganisation(input.roles) && !input.organisationId) refuse('account.organisation-missing');
  const id = newId();
  try {
    await insertStaff(tx, { ...input, id, organisationId: input.organisationId, createdAt: act.now });
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) refuse('account.user-name-taken');
    throw error;
  }
  await recordAudit(tx, act, {
    word: 'account.create',
    subject: { type: 'staff-account', id },
    detail: { userName: input.userName, roles: input.roles, organisationId: input.organisationId ?? null },
    region: input.region,
  });
  return { id };
}
