import { addDays } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import type { Messenger } from '../../../platform/messenger.ts';
import type { LetterTemplateName } from '../supervision-templates.ts';
import type { WaitingLetter } from './register/waiting-letter.ts';
import { listWaitingLetters } from './register/waiting-letter-store.ts';
import { tellRecipient } from './tell-recipient.ts';

/** So many calendar days before the last day. */
const DAYS_BEFORE = 3;

/**
 * 催办: tells the recipients' contacts of replies and promises about to be due, and once of a reply that is overdue.
 * The key of a message names its day, so a second run sends nothing again.
 */
export async function remindRecipients(
  db: Db,
  on: { region: string; now: Date; messenger: Messenger },
): Promise<void> {
  const today = shanghaiDate(on.now);
  for (const letter of await listWaitingLetters(db, { region: on.region })) {
    const reminder = reminderOf(letter, today);
    if (!reminder) continue;
    await inTransaction(db, (tx) =>
      tellRecipient(
        tx,
        { messenger: on.messenger, now: on.now, requestId: newId() },
        {
          letter: { ...letter, region: on.region },
          template: reminder.template,
          values: { due: reminder.due },
          once: reminder.due,
        },
      ),
    );
  }
}

function reminderOf(
  letter: WaitingLetter,
  today: string,
): { template: LetterTemplateName; due: string } | undefined {
  const soon = addDays(today, DAYS_BEFORE);
  if (letter.status === 'served' && letter.replyDue !== undefined) {
    if (letter.replyDue < today) return { template: 'letters.overdue', due: letter.replyDue };
    return letter.replyDue <= soon ? { template: 'letters.reply-due', due: letter.replyDue } : undefined;
  }
  const isPromised = letter.status === 'rectifying' || letter.status === 'rechecking';
  if (!isPromised || letter.promiseDue === undefined || letter.promiseDue > soon) return undefined;
  return letter.promiseDue < today ? undefined : { template: 'letters.promise-due', due: letter.promiseDue };
}
