import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { nextStatus } from '../file/file-lifecycle.ts';
import { findFile } from '../file/file-store.ts';
import { openFile, saveStep } from '../file/open-file.ts';
import { type Grant, grantKindNames } from './grant.ts';

/** 帮扶: the file hears of money that arrived. A file that has ended meanwhile stays as it is. */
export async function markAided(tx: Transaction, act: Act, grant: Grant): Promise<void> {
  const file = await findFile(tx, act.keys, { region: grant.region, id: grant.fileId });
  if (!file || nextStatus(file.status, 'aid') === undefined) return;
  const opened = await openFile(tx, act, { fileId: file.id, word: 'aid' });
  const detail = `${grantKindNames[grant.kind]} ${formatYuan(grant.amountFen)} 元到账（${grant.number}）`;
  await saveStep(tx, act, { opened, record: { detail, audit: { grant: grant.id } } });
}
