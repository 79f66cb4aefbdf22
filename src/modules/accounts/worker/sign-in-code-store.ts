import type { Transaction } from '../../../platform/db/database.ts';
import type { CodeState } from './sign-in-code.ts';

/** Reads and locks what is known of a phone number's codes; makes an empty row for a new number. */
export async function lockCodeState(tx: Transaction, phoneIndex: string, today: string): Promise<CodeState> {
  await tx
    .insertInto('sign_in_codes')
    .values({ phone_index: phoneIndex, tries: 0, day: today, sent_that_day: 0 })
    .onConflict((conflict) => conflict.column('phone_index').doNothing())
    .execute();
  const row = await tx
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('phone_index', '=', phoneIndex)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    codeHash: row.code_hash ?? undefined,
    sentAt: row.sent_at ?? undefined,
    tries: row.tries,
    day: row.day,
    sentThatDay: row.sent_that_day,
  };
}

export async function saveCodeState(tx: Transaction, phoneIndex: string, state: CodeState): Promise<void> {
  await tx
    .updateTable('sign_in_codes')
    .set({
      code_hash: state.codeHash ?? null,
      sent_at: state.sentAt ?? null,
      tries: state.tries,
      day: state.day,
      sent_that_day: state.sentThatDay,
    })
    .where('phone_index', '=', phoneIndex)
    .execute();
}

/** Forgets numbers whose last code was before the day. */
export async function forgetCodes(tx: Transaction, beforeDay: string): Promise<void> {
  await tx.deleteFrom('sign_in_codes').where('day', '<', beforeDay).execute();
}
