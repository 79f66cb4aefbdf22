import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { nextDocumentNumber } from '../../../documents/index.ts';
import { refuse } from '../digest-refusals.ts';
import { itemsOf } from './digest.ts';
import { deleteEmptySections, deleteItems } from './digest-parts-store.ts';
import { updateDigest } from './digest-store.ts';
import { lockForAct } from './lock-draft.ts';

/**
 * 印发: gives a draft its number (第N期 of the year, without gaps) and freezes it. Articles that were taken down since
 * they were taken in are left out.
 * @throws Refused where nothing is left to print.
 */
export async function issueDigest(
  tx: Transaction,
  act: Act,
  on: { id: string; version: number; signedBy: string },
): Promise<void> {
  const { region } = act.actor;
  const digest = await lockForAct(tx, act, { id: on.id, act: 'issue', version: on.version });
  const items = itemsOf(digest);
  const blocked = items.filter(({ isBlocked }) => isBlocked);
  if (items.length === blocked.length) refuse('digest.empty');
  const place = { region, digestId: on.id };
  await deleteItems(
    tx,
    place,
    blocked.map(({ id }) => id),
  );
  await deleteEmptySections(tx, place);
  const year = Number(shanghaiDate(act.now).slice(0, 4));
  const number = await nextDocumentNumber(tx, region, 'news-digest', year);
  const change = { status: 'issued', year, number, signed_by: on.signedBy, issued_at: act.now } as const;
  await updateDigest(tx, region, { id: on.id, change, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.issue-digest',
    subject: { type: 'news-digest', id: on.id },
    detail: { year, number, items: items.length - blocked.length, leftOut: blocked.length },
  });
}
