import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayOpenBlocked } from './article-policy.ts';

/** Writes down who reads the text of an article that was taken down, and why. */
export async function openBlocked(
  tx: Transaction,
  act: Act,
  on: { id: string; reason: string },
): Promise<void> {
  if (!mayOpenBlocked(act.actor)) refuseCommon('forbidden');
  await recordAudit(tx, act, {
    word: 'news.open-blocked',
    subject: { type: 'news-article', id: on.id },
    reason: on.reason,
  });
}
