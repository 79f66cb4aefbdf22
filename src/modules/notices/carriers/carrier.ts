import type { Values } from '../templates/template-text.ts';

/** One message ready to leave: recipient in clear, texts filled. */
export interface Parcel {
  /** Id of the notice: the provider's idempotency key, since a message may be handed over twice. */
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly values: Values;
  readonly subject: string | undefined;
  readonly text: string;
  /** Of mail: the address that stops such mail by one POST. */
  readonly unsubscribe?: string | undefined;
}

/** How a try ended. Reasons are Chinese, for the outbox page, and never hold the recipient or the content. */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'try-later'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Carrier {
  readonly name: string;
  deliver(parcel: Parcel): Promise<Delivery>;
}

const REASON_LIMIT = 160;

/** A provider's own words, without the recipient they like to repeat, on one line. */
export function providerWords(words: string, to: string): string {
  const plain = words
    .replaceAll(to, '…')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...plain].slice(0, REASON_LIMIT).join('');
}
