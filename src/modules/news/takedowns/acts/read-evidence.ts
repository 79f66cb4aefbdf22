import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { type Takedown, takedownNumber } from '../notice/takedown.ts';
import { may } from '../notice/takedown-policy.ts';
import { listItems } from '../notice/takedown-store.ts';

/**
 * Opens what was taken down, as evidence, and writes down who did and why.
 * @throws Refused 403, 404 where the notice does not name the article.
 */
export async function readEvidence(
  tx: Transaction,
  act: Act,
  of: { takedown: Takedown; articleId: string; reason: string },
): Promise<void> {
  if (!may(act.actor, 'open-evidence')) refuseCommon('forbidden');
  const items = await listItems(tx, of.takedown);
  if (!items.some(({ articleId }) => articleId === of.articleId)) refuseCommon('not-found');
  await recordAudit(tx, act, {
    word: 'takedown.evidence',
    subject: { type: 'news-takedown', id: of.takedown.id },
    reason: of.reason,
    detail: { number: takedownNumber(of.takedown), article: of.articleId },
  });
}
