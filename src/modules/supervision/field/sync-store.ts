import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';

export interface AcceptedSync {
  readonly visitId: string;
  readonly accountId: string;
  readonly contentHash: string;
  readonly answer: unknown;
}

/** An upload that was taken before, wherever it belonged. */
export async function findSync(
  tx: Transaction,
  region: string,
  id: string,
): Promise<AcceptedSync | undefined> {
  const row = await tx
    .selectFrom('supervision_syncs')
    .select(['visit_id', 'account_id', 'content_hash', 'answer'])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      visitId: row.visit_id,
      accountId: row.account_id,
      contentHash: row.content_hash,
      answer: row.answer,
    }
  );
}

/** Claims the id of an upload before anything of it is stored. @returns false where somebody was faster. */
export async function claimSync(
  tx: Transaction,
  act: Act,
  sync: { region: string; id: string; visitId: string; contentHash: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('supervision_syncs')
    .values({
      region_code: sync.region,
      id: sync.id,
      visit_id: sync.visitId,
      account_id: act.actor.id,
      content_hash: sync.contentHash,
      answer: JSON.stringify({}),
      received_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps what the phone was told, for the next time it asks the same. */
export async function answerSync(
  tx: Transaction,
  region: string,
  sync: { id: string; answer: unknown },
): Promise<void> {
  await tx
    .updateTable('supervision_syncs')
    .set({ answer: JSON.stringify(sync.answer) })
    .where('region_code', '=', region)
    .where('id', '=', sync.id)
    .execute();
}
