import { inTransaction } from '../../../../platform/db/transaction.ts';
import { newId } from '../../../../platform/id.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { pageAddress } from '../links/page-address.ts';
import { saveNextVisit, takeDueSources } from '../sources/crawl-store.ts';
import type { Source } from '../sources/source.ts';
import { askFor } from './address-store.ts';
import { bringBackFromFuture } from './clock-store.ts';

const AT_ONCE = 50;
const MINUTE_MS = 60_000;

/**
 * Asks for the lists of all sources whose time has come. Many processes may do so at once: a source in hand is skipped,
 * and asking twice asks once.
 * @returns how many were due.
 */
export async function discoverSources(office: CaptureOffice): Promise<number> {
  const { db, region, clock } = office;
  await inTransaction(db, (tx) => bringBackFromFuture(tx, region, clock()));
  let due = 0;
  for (;;) {
    const count = await discoverSome(office);
    due += count;
    if (count < AT_ONCE) return due;
  }
}

async function discoverSome({ db, region, clock }: CaptureOffice): Promise<number> {
  const now = clock();
  return inTransaction(db, async (tx) => {
    const sources = await takeDueSources(tx, region, { now, limit: AT_ONCE });
    for (const source of sources) {
      const address = listAddress(source, now);
      if (address) await askFor(tx, region, { ...address, now });
      const nextAt = new Date(now.getTime() + source.intervalMinutes * MINUTE_MS);
      await saveNextVisit(tx, region, { sourceId: source.id, nextAt });
    }
    return sources.length;
  });
}

/** A source's own address in the frontier: its list, or the single page itself. */
function listAddress(source: Source, dueAt: Date) {
  const address = pageAddress(source.url);
  if (!address) return undefined;
  return {
    id: newId(),
    sourceId: source.id,
    kind: source.kind === 'single' ? ('page' as const) : ('list' as const),
    depth: 0,
    url: address.url,
    urlKey: address.key,
    host: address.host,
    dueAt,
    changedAt: undefined,
  };
}
