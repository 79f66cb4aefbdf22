import type { Db, Transaction } from './database.ts';

export interface Submission {
  readonly region: string;
  readonly id: string;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Claims a form's request id inside the mutation's transaction. A second submission waits here for the first
 * to commit and then gets the address that the first one answered; the same id from another actor counts as new.
 */
export async function claimSubmission(tx: Transaction, submission: Submission): Promise<string | undefined> {
  const claimed = await tx
    .insertInto('form_submissions')
    .values({
      region_code: submission.region,
      id: submission.id,
      actor_id: submission.actorId,
      location: '',
      submitted_at: submission.now,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'actor_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (claimed) return undefined;
  return findSubmission(tx, submission);
}

/** Where a finished submission of this form led; undefined while there is none. */
export async function findSubmission(
  db: Db | Transaction,
  submission: Omit<Submission, 'now'>,
): Promise<string | undefined> {
  const earlier = await db
    .selectFrom('form_submissions')
    .select('location')
    .where('region_code', '=', submission.region)
    .where('actor_id', '=', submission.actorId)
    .where('id', '=', submission.id)
    .executeTakeFirst();
  return earlier?.location;
}

export async function finishSubmission(
  tx: Transaction,
  submission: Submission,
  location: string,
): Promise<void> {
  await tx
    .updateTable('form_submissions')
    .set({ location })
    .where('region_code', '=', submission.region)
    .where('actor_id', '=', submission.actorId)
    .where('id', '=', submission.id)
    .execute();
}

/** Forgets request ids older than `before`; a replay that late starts a new submission. */
export async function forgetSubmissions(tx: Transaction, region: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('form_submissions')
    .where('region_code', '=', region)
    .where('submitted_at', '<', before)
    .execute();
}
