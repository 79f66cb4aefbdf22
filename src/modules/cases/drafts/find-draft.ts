import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { type DraftRow, findDraftRow, lockDraftRow } from './draft-store.ts';
import { openDraft } from './seal-draft.ts';

type Reader = Pick<Act, 'actor' | 'now' | 'keys'>;
type Where = { readonly region: string; readonly id: string };

/** The draft, where it is the reader's own and has not expired; to anybody else it does not exist. */
export async function findOwnDraft(db: Db, reader: Reader, where: Where): Promise<ClaimDraft | undefined> {
  return ownOnly(reader, await findDraftRow(db, where));
}

/** As `findOwnDraft`, and holds the row until the end of the transaction. */
export async function lockOwnDraft(
  tx: Transaction,
  reader: Reader,
  where: Where,
): Promise<ClaimDraft | undefined> {
  return ownOnly(reader, await lockDraftRow(tx, where));
}

function ownOnly(reader: Reader, row: DraftRow | undefined): ClaimDraft | undefined {
  const isOwn = reader.actor.kind === 'worker' && row?.account_id === reader.actor.id;
  return row && isOwn && row.expires_at > reader.now ? openDraft(reader.keys, row) : undefined;
}
