import type { Db } from '../../../platform/db/database.ts';
import type { Role } from '../role.ts';
import type { StaffAccount } from './staff-account.ts';
import { findStaff } from './staff-store.ts';

/** What other modules may know of a member of staff. */
export type StaffName = Pick<StaffAccount, 'id' | 'name' | 'userName' | 'roles' | 'organisationId'>;

/** Active staff of a region by user name, for choosing who handles something. */
export async function listStaff(db: Db, region: string, filter: { role?: Role } = {}): Promise<StaffName[]> {
  const accounts = await findStaff(db, region, { role: filter.role, state: 'active' });
  return accounts.map(({ id, name, userName, roles, organisationId }) => ({
    id,
    name,
    userName,
    roles,
    organisationId,
  }));
}
