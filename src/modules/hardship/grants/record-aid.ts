import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { nextStatus } from '../file/file-lifecycle.ts';
import { findFile } from '../file/file-store.ts';
import { markAided } from '../steps/handle-file.ts';
import { type Grant, grantKindNames } from './grant.ts';

/** The file hears of money that arrived. A file that has ended meanwhile stays as it is: the money came all the same. */
export async function recordAid(tx: Transaction, act: Act, grant: Grant): Promise<void> {
  const file = await findFile(tx, act.keys, { region: grant.region, id: grant.fileId });
  if (!file || nextStatus(file.status, 'aid') === undefined) return;
  const detail = `${grantKindNames[grant.kind]} ${formatYuan(grant.amountFen)} 元到账（${grant.number}）`;
  await markAided(tx, act, { fileId: file.id, detail });
}
