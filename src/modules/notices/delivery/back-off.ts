import type { MessageTemplate } from '../../../platform/messenger.ts';

export const MAX_ATTEMPTS = 12;

const MINUTE = 60_000;
const LONGEST_WAIT = 120 * MINUTE;
/** A sign-in code is worthless after five minutes; sending it later would only confuse. */
const CODE_LIFE = 5 * MINUTE;
const CODE_FIRST_WAIT = 5_000;

interface Tries {
  readonly kind: MessageTemplate['kind'];
  /** Tries begun so far, at least 1. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/**
 * When to try again after a failed try: 1, 2, 4 … minutes, at most 2 hours, 12 tries (about 10 hours) in all;
 * codes after 5, 10, 20 … seconds while they are still good.
 * @returns undefined when it is time to give up.
 */
export function nextTry(tries: Tries, now: Date): Date | undefined {
  if (tries.attempts >= MAX_ATTEMPTS) return undefined;
  const doubled = 2 ** (tries.attempts - 1);
  if (tries.kind === 'notice') return new Date(now.getTime() + Math.min(doubled * MINUTE, LONGEST_WAIT));
  const next = now.getTime() + doubled * CODE_FIRST_WAIT;
  return next < tries.createdAt.getTime() + CODE_LIFE ? new Date(next) : undefined;
}
