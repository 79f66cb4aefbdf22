import { type Act, systemActor } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { createStaffAccount } from '../account/create-account.ts';
import { refuse } from '../account-refusals.ts';
import { adminRoles } from '../role.ts';
import { hashToken } from '../session/generate-token.ts';
import { findInvitation, spendInvitation } from './invitation-store.ts';

export type AdminRole = (typeof adminRoles)[number];

export interface FirstAdmin {
  readonly userName: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Creates the system, security and audit administrators – three people, three accounts – and uses the link up. */
export async function acceptInvitation(
  tx: Transaction,
  act: Act,
  input: { token: string; admins: Readonly<Record<AdminRole, FirstAdmin>> },
): Promise<void> {
  const hash = hashToken(input.token);
  const invitation = (await findInvitation(tx, hash)) ?? refuse('invitation.used');
  if (!(await spendInvitation(tx, hash, act.now))) refuse('invitation.used');
  const { region } = invitation;
  for (const role of adminRoles) {
    const account = { ...input.admins[role], region, roles: [role], mustChangePassword: true };
    await createStaffAccount(tx, { ...act, actor: systemActor(region) }, account);
  }
}
