import type { OutChannel } from './notice.ts';

/** `138****1234`, `z***@example.org`, `oA…9f`: enough to recognise one's own, no more. */
export function maskRecipient(channel: OutChannel, to: string): string {
  if (channel === 'sms') return to.length < 8 ? '****' : `${to.slice(0, 3)}****${to.slice(-4)}`;
  if (channel === 'email') return `${[...to][0] ?? ''}***${to.slice(to.lastIndexOf('@'))}`;
  return `${to.slice(0, 2)}…${to.slice(-2)}`;
}

/** The same recipient in one spelling, so that exact look-up finds it. */
export function normaliseRecipient(channel: OutChannel, to: string): string {
  const plain = to.normalize('NFKC').trim();
  if (channel === 'sms') return plain.replaceAll(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return channel === 'email' ? plain.toLowerCase() : plain;
}

const SHAPES = {
  sms: /^1\d{10}$/,
  // One address and nothing else: no comma, no angle bracket, no line break that could add a header or a reader.
  email: /^[^\s<>,;:"()[\]\\@\p{Cc}]{1,64}@[^\s<>,;:"()[\]\\@\p{Cc}]{1,255}$/u,
  wechat: /^[\w-]{8,64}$/,
} as const satisfies Record<OutChannel, RegExp>;

/** True where a message could be delivered at all; the rest fails at once, without asking a provider. */
export function isDeliverable(channel: OutChannel, to: string): boolean {
  return SHAPES[channel].test(to);
}
