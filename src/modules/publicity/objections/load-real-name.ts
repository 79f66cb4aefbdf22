import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findParameter } from '../../parameters/index.ts';
import { REAL_NAME_PARAMETER } from '../publicity-parameters.ts';

/** Whether the county takes objections with a name only. */
export async function needsRealName(
  db: Db | Transaction,
  of: { region: string; on: string },
): Promise<boolean> {
  return (await findParameter(db, { ...of, key: REAL_NAME_PARAMETER }))?.value === true;
}
