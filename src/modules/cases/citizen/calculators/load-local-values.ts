import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { listHistory } from '../../../parameters/index.ts';
import type { LocalValue } from '../../calculators/local-values.ts';

/** The whole history of the keys that a calculator reads: it picks the day of the event itself. */
export async function loadLocalValues(c: AppContext, keys: readonly string[]): Promise<LocalValue[]> {
  const { db } = c.var.deps;
  const histories = await Promise.all(keys.map((key) => listHistory(db, regionOf(c), key)));
  return histories.flat();
}
