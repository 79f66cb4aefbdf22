import type { Act } from '../../../../platform/actor.ts';
import { seal } from '../../../../platform/crypto.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { seals } from '../../mail/mail-seals.ts';
import { mailToken } from '../../mail/mail-token.ts';
import { mayViewNews } from '../../news-policy.ts';
import { deleteMailbox, findMailboxById, markConfirmed, replaceMailbox } from './mailbox-store.ts';

/** Address of the page from which a mailbox is confirmed and stopped without signing in. */
export function mailboxAddress(site: string, of: { region: string; id: string; token: string }): string {
  return `${site}/news/mail/${of.region}/${of.id}/${of.token}`;
}

/** Gives the own mailbox for news; it gets nothing but one mail until it is confirmed from there. */
export async function setMailbox(
  tx: Transaction,
  act: Act,
  on: { address: string; site: string; unionName: string },
): Promise<void> {
  const { actor, now, keys } = act;
  const { region } = actor;
  if (!mayViewNews(actor)) refuseCommon('forbidden');
  const id = newId();
  const addressSealed = seal(keys, seals.mailbox, on.address);
  await replaceMailbox(tx, region, { id, ownerId: actor.id, addressSealed, now });
  await act.messenger.send(tx, {
    region,
    channel: 'email',
    to: on.address,
    template: 'news.confirm-mailbox',
    values: {
      union: on.unionName,
      manage: mailboxAddress(on.site, { region, id, token: mailToken(keys, 'mailbox', id) }),
    },
    now,
    key: `news.mailbox:${id}`,
  });
  await recordAudit(tx, act, { word: 'news.set-mailbox', subject: { type: 'news-mailbox', id } });
}

/** Takes the own mailbox away: no mail until another is given. */
export async function removeMailbox(tx: Transaction, act: Act): Promise<void> {
  await deleteMailbox(tx, act.actor.region, act.actor.id);
  await recordAudit(tx, act, {
    word: 'news.stop-mail',
    subject: { type: 'news-mailbox', id: act.actor.id },
  });
}

/** By the link in the mail: the mailbox is its owner's. Doing it twice changes nothing. */
export async function confirmMailbox(tx: Transaction, act: Act, id: string): Promise<void> {
  const { region } = act.actor;
  const mailbox = (await findMailboxById(tx, region, id)) ?? refuseCommon('not-found');
  if (mailbox.confirmedAt) return;
  await markConfirmed(tx, region, { id, now: act.now });
  await recordAudit(tx, act, { word: 'news.confirm-mailbox', subject: { type: 'news-mailbox', id } });
}

/** By the link in the mail: no more mail to this box. */
export async function stopMail(tx: Transaction, act: Act, id: string): Promise<void> {
  const { region } = act.actor;
  const mailbox = await findMailboxById(tx, region, id);
  if (mailbox === undefined) return;
  await deleteMailbox(tx, region, mailbox.ownerId);
  await recordAudit(tx, act, { word: 'news.stop-mail', subject: { type: 'news-mailbox', id } });
}
