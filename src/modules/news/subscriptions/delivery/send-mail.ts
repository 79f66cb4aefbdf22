import type { Act } from '../../../../platform/actor.ts';
import { open } from '../../../../platform/crypto.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { seals } from '../../mail/mail-seals.ts';
import { mailToken } from '../../mail/mail-token.ts';
import { oneClickAddress } from '../../mail/one-click-address.ts';
import { findMailbox } from '../mailbox/mailbox-store.ts';
import { mailboxAddress } from '../mailbox/set-mailbox.ts';
import { lockDue, markSent } from './delivery-store.ts';
import { mailText } from './mail-text.ts';

const MOST_ITEMS = 200;

/**
 * Sends one subscriber everything that is due in one mail. Mail and mark are one transaction: a process that dies in
 * between has sent nothing. What was taken down meanwhile, or is no longer subscribed, is dropped.
 */
export async function sendMail(
  tx: Transaction,
  act: Act,
  on: { ownerId: string; site: string; unionName: string },
): Promise<void> {
  const { actor, now, keys } = act;
  const { region } = actor;
  const due = await lockDue(tx, region, { ownerId: on.ownerId, now, limit: MOST_ITEMS });
  if (due.length === 0) return;
  await markSent(tx, region, { ids: due.map(({ deliveryId }) => deliveryId), now });
  const mailbox = await findMailbox(tx, region, on.ownerId);
  const items = due.filter(({ isWanted }) => isWanted);
  if (mailbox?.confirmedAt === undefined || items.length === 0) return;
  const manage = mailboxAddress(on.site, {
    region,
    id: mailbox.id,
    token: mailToken(keys, 'mailbox', mailbox.id),
  });
  await act.messenger.send(tx, {
    region,
    channel: 'email',
    to: open(keys, seals.mailbox, mailbox.addressSealed),
    template: 'news.subscription-mail',
    values: {
      union: on.unionName,
      count: String(items.length),
      items: mailText(items),
      manage,
      oneClick: oneClickAddress(manage),
    },
    now,
    key: `news.mail:${due[0]?.deliveryId}`,
  });
}
