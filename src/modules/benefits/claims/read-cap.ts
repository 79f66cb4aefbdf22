import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { getAmountParameter } from '../../parameters/index.ts';
import { capParameter } from '../benefit-parameters.ts';
import type { Category } from '../programmes/programme.ts';

/** What one person may get in one year in this category, 分; undefined where the county has set no cap. */
export function getCap(
  db: Db | Transaction,
  of: { region: string; category: Category; at: Date },
): Promise<bigint | undefined> {
  return getAmountParameter(db, {
    region: of.region,
    key: capParameter(of.category),
    on: shanghaiDate(of.at),
  });
}
