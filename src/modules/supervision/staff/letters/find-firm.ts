import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { findByExactNames } from '../../../orgs/index.ts';

/** Id of the organisation that this name on file means, or undefined where it means none or several. */
export async function findFirmByName(
  db: Db | Transaction,
  region: string,
  name: string,
): Promise<string | undefined> {
  return (await findByExactNames(db, region, [name])).get(name);
}
