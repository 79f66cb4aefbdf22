import type { Actor } from '../../../platform/actor.ts';
import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recipientIdsOf } from '../notice-policy.ts';
import { type InboxContent, openContent } from '../seal-message.ts';
import { findInboxRows } from './inbox-store.ts';

const PER_PAGE = 20;

export interface InboxMessage extends InboxContent {
  readonly id: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
}

export interface InboxPage {
  readonly messages: readonly InboxMessage[];
  /** Id to continue after, where there are older messages. */
  readonly olderThan: string | undefined;
}

/** 我的消息: one's own messages, newest first, twenty a page. */
export async function listInbox(
  db: Db,
  reader: { actor: Actor; keys: KeyRing; before: string | undefined },
): Promise<InboxPage> {
  const { actor, keys, before } = reader;
  const whose = { region: actor.region, recipientIds: recipientIdsOf(actor) };
  const rows = await findInboxRows(db, whose, { before, limit: PER_PAGE + 1 });
  const shown = rows.slice(0, PER_PAGE);
  return {
    messages: shown.map((row) => ({
      ...openContent(keys, row.contentSealed),
      id: row.id,
      createdAt: row.createdAt,
      isRead: row.readAt !== undefined,
    })),
    olderThan: rows.length > PER_PAGE ? shown.at(-1)?.id : undefined,
  };
}
