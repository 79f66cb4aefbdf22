import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../capture-refusals.ts';
import { findSnapshot } from '../snapshots/snapshot-store.ts';
import { saveInspection } from './inspection-store.ts';

/**
 * 核对来源: somebody looked into what is missing or contradicts itself and says what came of it; the copy leaves today's
 * list and keeps its flags.
 * @param version of the inspection that the form showed, 0 for none.
 * @throws Refused forbidden, not-found, stale, news.nothing-missing
 */
export async function inspectSnapshot(
  tx: Transaction,
  act: Act,
  { snapshotId, note, version }: { snapshotId: string; note: string; version: number },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const snapshot = (await findSnapshot(tx, region, snapshotId)) ?? refuseCommon('not-found');
  if (snapshot.flags.length === 0) refuse('news.nothing-missing');
  const { id, name } = act.actor;
  const entry = { id: newId(), snapshotId, note, version, by: { id, name }, now: act.now };
  if (!(await saveInspection(tx, region, entry))) refuseCommon('stale');
  await recordAudit(tx, act, {
    word: 'news.inspect-snapshot',
    subject: { type: 'news-snapshot', id: snapshotId },
    detail: { flags: [...snapshot.flags], note },
  });
}
