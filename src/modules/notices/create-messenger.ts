import type { KeyRing } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { enqueue } from '../../platform/jobs.ts';
import type { Message, MessageTemplate, Messenger } from '../../platform/messenger.ts';
import { DELIVER, deliverKey } from './delivery/delivery-job.ts';
import { releaseAt } from './delivery/quiet-hours.ts';
import { readQuietHours } from './delivery/read-quiet-hours.ts';
import { insertInboxMessage } from './inbox/inbox-store.ts';
import type { OutChannel } from './notice.ts';
import { insertNotice } from './notice-store.ts';
import { sealContent, sealRecipient, sealValues } from './seal-message.ts';
import { type TemplateRegister, templateRegister } from './templates/template-register.ts';
import { fillHref, fillText, previewOf } from './templates/template-text.ts';

/**
 * The outbox behind `act.messenger`: a message is a row in the caller's transaction, so it goes out exactly when the
 * transaction commits. In-site messages are delivered by that row; the others get a delivery job.
 * @param templates of all modules; a bad one stops the process at start.
 */
export function createMessenger(keys: KeyRing, templates: readonly MessageTemplate[]): Messenger {
  const register = templateRegister(templates);
  return {
    send: (tx, message) =>
      message.channel === 'in-site'
        ? putIntoInbox(tx, { keys, register }, message)
        : putIntoOutbox(tx, { keys, register }, { message, channel: message.channel }),
  };
}

interface Office {
  readonly keys: KeyRing;
  readonly register: TemplateRegister;
}

async function putIntoInbox(tx: Transaction, { keys, register }: Office, message: Message): Promise<void> {
  const text = register.get(message.template, 'in-site').texts['in-site'];
  if (text === undefined) return;
  const content = {
    title: fillText(text.title, message.values),
    body: fillText(text.body, message.values),
    href: text.href && fillHref(text.href, message.values),
  };
  await insertInboxMessage(tx, {
    region: message.region,
    id: newId(),
    recipientId: message.to,
    template: message.template,
    contentSealed: sealContent(keys, content),
    key: message.key,
    createdAt: message.now,
  });
}

async function putIntoOutbox(
  tx: Transaction,
  { keys, register }: Office,
  { message, channel }: { message: Message; channel: OutChannel },
): Promise<void> {
  const { region, now } = message;
  const template = register.get(message.template, channel);
  // Filled once here only to fail in the sender's own transaction when a value is missing.
  previewOf(template, channel, message.values);
  const id = newId();
  const recipient = sealRecipient(keys, channel, message.to);
  const nextTryAt = await releaseTime(tx, { message, channel, kind: template.kind });
  const isNew = await insertNotice(tx, {
    region,
    id,
    channel,
    recipientSealed: recipient.sealed,
    recipientIndex: recipient.index,
    template: message.template,
    valuesSealed: sealValues(keys, message.values),
    key: message.key,
    nextTryAt,
    createdAt: now,
  });
  if (isNew)
    await enqueue(tx, { name: DELIVER, payload: { region, id } }, { runAt: nextTryAt, key: deliverKey(id) });
}

async function releaseTime(
  tx: Transaction,
  outgoing: { message: Message; channel: OutChannel; kind: MessageTemplate['kind'] },
): Promise<Date> {
  const { region, now } = outgoing.message;
  // A code never waits, so a sign-in need not ask for the hours.
  if (outgoing.kind === 'code') return now;
  return releaseAt(outgoing, await readQuietHours(tx, region, now), now);
}
