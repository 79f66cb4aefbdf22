import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { readForm } from '../../../../../platform/http/form.ts';
import { earlierAnswer, mutate } from '../../../../../platform/http/mutation.ts';
import { Refused, refuseCommon } from '../../../../../platform/refusal.ts';
import { recordAudit } from '../../../../audit/index.ts';
import { refuse } from '../../capture-refusals.ts';
import { openOffice } from '../../open-office.ts';
import { fetchNow } from '../../snapshots/fetch-now.ts';
import { readCapture } from '../../snapshots/read-capture.ts';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { findSnapshot } from '../../snapshots/snapshot-store.ts';
import { storeSnapshot } from '../../snapshots/store-snapshot.ts';
import { findSource } from '../../sources/source-store.ts';
import { snapshotHref } from '../capture-links.ts';
import { showSnapshot } from './snapshot-page.tsx';

/** 现在复核: asks the address again; leads to what changed, or says that nothing did. A failure leaves all as it was. */
export async function postRecheck(c: AppContext): Promise<Response> {
  const { requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const snapshot = (await findSnapshot(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  try {
    return await recheck(c, requestId, snapshot);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return showSnapshot(c, { refusal: error });
  }
}

async function recheck(c: AppContext, requestId: string | undefined, snapshot: Snapshot): Promise<Response> {
  const { db, files } = c.var.deps;
  const { sourceId } = snapshot;
  const url = snapshot.url ?? refuse('news.no-address');
  const source = sourceId === undefined ? undefined : await findSource(db, regionOf(c), sourceId);
  const office = await openOffice(c.var.deps, regionOf(c));
  const { capture, parts } = await fetchNow(office, {
    url,
    sourceId,
    rules: source,
    // The first capture of this page was decided on; checking it again needs no second reason.
    reason: '复核已存快照',
  });
  const entry = { files, read: readCapture(capture), parts: parts.map(readCapture) };
  return mutate(c, requestId, async (tx) => {
    const stored = await storeSnapshot(tx, actOf(c), entry);
    await recordAudit(tx, actOf(c), {
      word: 'news.recheck',
      subject: { type: 'news-snapshot', id: snapshot.id },
      detail: { found: stored.snapshotId, isNew: stored.isNew },
    });
    if (stored.snapshotId === snapshot.id) {
      return `${snapshotHref(snapshot.id)}?done=已复核：网页与这份快照逐字节相同。`;
    }
    return `${snapshotHref(stored.snapshotId)}/diff/${snapshot.id}`;
  });
}
