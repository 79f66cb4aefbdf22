import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Programme } from '../programmes/programme.ts';
import { listHash } from './draw-rule.ts';
import { listEntries, lockDraw, saveFrozen } from './draw-store.ts';

/** 封存名单: from now on the list and its hash are public, and nobody can add to it unseen. */
export async function freezeEntries(tx: Transaction, act: Act, programme: Programme): Promise<void> {
  const draw = (await lockDraw(tx, programme.region, programme.id)) ?? refuseCommon('not-found');
  const entries = await listEntries(tx, programme.region, programme.id);
  const hash = listHash(entries.map(({ number }) => number));
  await saveFrozen(tx, programme.region, {
    id: draw.id,
    listHash: hash,
    entryCount: entries.length,
    now: act.now,
  });
  await recordAudit(tx, act, {
    word: 'benefit.freeze',
    subject: { type: 'benefit-programme', id: programme.id },
    detail: { listHash: hash, entries: entries.length },
  });
}
