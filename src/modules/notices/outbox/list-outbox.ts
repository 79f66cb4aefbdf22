import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Notice, NoticeState, OutChannel } from '../notice.ts';
import { listNotices } from '../notice-store.ts';
import { maskRecipient } from '../recipient.ts';
import { openRecipient, recipientIndexes } from '../seal-message.ts';

const PER_PAGE = 50;

/** What the outbox page asks for; `recipient` is a full phone number, address or open id. */
export interface OutboxQuery {
  readonly state?: NoticeState | undefined;
  readonly channel?: OutChannel | undefined;
  readonly template?: string | undefined;
  readonly recipient?: { readonly channel: OutChannel; readonly to: string } | undefined;
  /** From 1. */
  readonly page: number;
}

export interface OutboxEntry extends Notice {
  readonly maskedRecipient: string;
}

/** 发件箱: messages of the region, newest first, fifty a page; recipients masked, contents not shown. */
export async function listOutbox(
  office: { db: Db; keys: KeyRing; region: string },
  query: OutboxQuery,
): Promise<{ entries: OutboxEntry[]; hasNext: boolean }> {
  const { db, keys, region } = office;
  const { state, channel, template, recipient } = query;
  const filter = {
    state,
    template,
    channels: channel && [channel],
    recipientIndexes: recipient && recipientIndexes(keys, recipient.channel, recipient.to),
  };
  const notices = await listNotices(db, region, {
    filter,
    offset: (query.page - 1) * PER_PAGE,
    limit: PER_PAGE + 1,
  });
  const entries = notices.slice(0, PER_PAGE).map((notice) => ({
    ...notice,
    maskedRecipient: maskRecipient(notice.channel, openRecipient(keys, notice.recipientSealed)),
  }));
  return { entries, hasNext: notices.length > PER_PAGE };
}
