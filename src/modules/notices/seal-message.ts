import { z } from 'zod';
import {
  blindIndex,
  blindIndexes,
  type KeyRing,
  needsReseal,
  open,
  reseal,
  seal,
} from '../../platform/crypto.ts';
import type { OutChannel } from './notice.ts';
import { normaliseRecipient } from './recipient.ts';
import type { Values } from './templates/template-text.ts';

const RECIPIENT = 'notices.recipient';
const VALUES = 'notices.values';
const CONTENT = 'notices.inbox';

/** What an inbox shows; `href` leads to the matter. */
export interface InboxContent {
  readonly title: string;
  readonly body: string;
  readonly href?: string | undefined;
}

const valuesSchema = z.record(z.string(), z.string());
const contentSchema = z.object({
  title: z.string(),
  body: z.string(),
  href: z.string().optional(),
});

export function sealRecipient(
  keys: KeyRing,
  channel: OutChannel,
  to: string,
): { sealed: string; index: string } {
  const plain = normaliseRecipient(channel, to);
  return { sealed: seal(keys, RECIPIENT, plain), index: blindIndex(keys, `${RECIPIENT}.${channel}`, plain) };
}

/** Under every key of the ring, so that a search finds rows from before a rotation. */
export function recipientIndexes(keys: KeyRing, channel: OutChannel, to: string): string[] {
  return blindIndexes(keys, `${RECIPIENT}.${channel}`, normaliseRecipient(channel, to));
}

/** @throws CannotOpen */
export function openRecipient(keys: KeyRing, sealed: string): string {
  return open(keys, RECIPIENT, sealed);
}

export function sealValues(keys: KeyRing, values: Values): string {
  return seal(keys, VALUES, JSON.stringify(values));
}

/** @throws CannotOpen */
export function openValues(keys: KeyRing, sealed: string): Values {
  return valuesSchema.parse(JSON.parse(open(keys, VALUES, sealed)));
}

export function sealContent(keys: KeyRing, content: InboxContent): string {
  return seal(keys, CONTENT, JSON.stringify(content));
}

/** @throws CannotOpen */
export function openContent(keys: KeyRing, sealed: string): InboxContent {
  return contentSchema.parse(JSON.parse(open(keys, CONTENT, sealed)));
}

export interface SealedNotice {
  readonly id: string;
  readonly channel: OutChannel;
  readonly recipientSealed: string;
  readonly valuesSealed: string | undefined;
}

/** The same message under the active key, or undefined where it is already. */
export function resealNotice(keys: KeyRing, notice: SealedNotice) {
  if (!needsReseal(keys, notice.recipientSealed)) return undefined;
  const recipient = sealRecipient(keys, notice.channel, openRecipient(keys, notice.recipientSealed));
  return {
    recipient,
    valuesSealed: notice.valuesSealed === undefined ? undefined : reseal(keys, VALUES, notice.valuesSealed),
  };
}

/** The same inbox content under the active key, or undefined where it is already. */
export function resealContent(keys: KeyRing, sealed: string): string | undefined {
  return needsReseal(keys, sealed) ? reseal(keys, CONTENT, sealed) : undefined;
}
