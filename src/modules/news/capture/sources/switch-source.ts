import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../capture-refusals.ts';
import { bringBackAddresses, putOffAddresses } from '../frontier/address-store.ts';
import { saveNextVisit } from './crawl-store.ts';
import { afterAct, type SourceAct } from './source.ts';
import { lockSource, saveSourceStatus } from './source-store.ts';

/** When what a pause puts off is due: never, until it is brought back. */
const NEVER = new Date('9999-01-01T00:00:00Z');

/**
 * Pauses, resumes or retires a source, or asks for its list now. What waits of a paused source waits on; nothing that
 * was captured goes.
 * @throws Refused news.source-status where the source's status does not allow the act.
 */
export async function switchSource(
  tx: Transaction,
  act: Act,
  change: { id: string; to: SourceAct },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const { now } = act;
  const source = (await lockSource(tx, region, change.id)) ?? refuseCommon('not-found');
  const status = afterAct(source.status, change.to) ?? refuse('news.source-status');
  if (status !== source.status) await saveSourceStatus(tx, region, { id: source.id, status, now });
  if (status === 'active') {
    await saveNextVisit(tx, region, { sourceId: source.id, nextAt: now });
    await bringBackAddresses(tx, region, { sourceId: source.id, from: NEVER, now });
  } else {
    await putOffAddresses(tx, region, { sourceId: source.id, until: NEVER });
  }
  await recordAudit(tx, act, {
    word: `news.source-${change.to}`,
    subject: { type: 'news-source', id: source.id },
  });
}
