import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { listStaff } from '../../accounts/index.ts';
import { recipientRoles } from '../supervision-policy.ts';
import type { LetterTemplateName } from '../supervision-templates.ts';
import { type Letter, shortKindNames } from './letter.ts';

export interface RecipientNews {
  readonly letter: Pick<Letter, 'region' | 'id' | 'kind' | 'number' | 'recipient'>;
  readonly template: LetterTemplateName;
  readonly values?: Readonly<Record<string, string>>;
  /** Makes a second message impossible; default the request id. */
  readonly once?: string;
}

/** Tells the recipient's contacts in their in-site inbox, in the caller's transaction. */
export async function tellRecipient(
  tx: Transaction,
  act: Pick<Act, 'messenger' | 'now' | 'requestId'>,
  news: RecipientNews,
): Promise<void> {
  const { region, id, kind, number, recipient } = news.letter;
  const staff = await listStaff(tx, region);
  const contacts = staff.filter(
    (one) => one.organisationId === recipient.id && recipientRoles.some((role) => one.roles.includes(role)),
  );
  for (const contact of contacts)
    await act.messenger.send(tx, {
      region,
      channel: 'in-site',
      to: contact.id,
      template: news.template,
      values: { letterId: id, kind: shortKindNames[kind], number: number ?? '', ...news.values },
      now: act.now,
      key: `${news.template}:${id}:${contact.id}:${news.once ?? act.requestId}`,
    });
}
