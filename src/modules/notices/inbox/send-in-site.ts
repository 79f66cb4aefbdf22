import type { KeyRing } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { MessageTemplate } from '../../../platform/messenger.ts';
import { sealContent } from '../seal-message.ts';
import { fillHref, fillText } from '../templates/template-text.ts';
import { insertInboxMessages } from './inbox-store.ts';

/** The same in-site message to many readers: sealed once, written in one statement of the caller's transaction. */
export async function sendInSite(
  tx: Transaction,
  keys: KeyRing,
  message: {
    region: string;
    template: MessageTemplate;
    values: Readonly<Record<string, string>>;
    recipientIds: readonly string[];
    now: Date;
  },
): Promise<void> {
  const text = message.template.texts['in-site'];
  if (text === undefined || message.recipientIds.length === 0) return;
  const contentSealed = sealContent(keys, {
    title: fillText(text.title, message.values),
    body: fillText(text.body, message.values),
    href: text.href && fillHref(text.href, message.values),
  });
  await insertInboxMessages(tx, {
    region: message.region,
    template: message.template.name,
    contentSealed,
    createdAt: message.now,
    rows: message.recipientIds.map((recipientId) => ({ id: newId(), recipientId })),
  });
}
