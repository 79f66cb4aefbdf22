import type { Act } from '../../../../platform/actor.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type OfficeNeeds, openOffice } from '../open-office.ts';
import { fetchNow } from '../snapshots/fetch-now.ts';
import { readCapture } from '../snapshots/read-capture.ts';
import { type StoredSnapshot, storeSnapshot } from '../snapshots/store-snapshot.ts';
import { type Answered, answering } from './answering.ts';

/** Captures one page from the command line. */
export async function captureNow(
  deps: OfficeNeeds,
  act: Act,
  asked: { url: string; reason?: string | undefined },
): Promise<Answered<StoredSnapshot & { title: string; sha256: string }>> {
  const office = await openOffice(deps, act.actor.region);
  return answering(async () => {
    const { capture, parts } = await fetchNow(office, asked);
    const read = readCapture(capture);
    const entry = { files: deps.files, read, parts: parts.map(readCapture) };
    const stored = await inTransaction(deps.db, (tx) => storeSnapshot(tx, act, entry));
    return { ...stored, title: read.page.title ?? asked.url, sha256: read.hashes.rawSha256 };
  });
}
