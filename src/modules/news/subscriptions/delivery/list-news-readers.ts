import type { Db } from '../../../../platform/db/database.ts';
import { listStaff } from '../../../accounts/index.ts';
import { viewerRoles } from '../../news-policy.ts';

/** Ids of active staff who may read the news today. */
export async function listNewsReaders(db: Db, region: string): Promise<Set<string>> {
  const staff = await listStaff(db, region);
  const readers = staff.filter(({ roles }) => viewerRoles.some((role) => roles.includes(role)));
  return new Set(readers.map(({ id }) => id));
}
