import type { Transfer } from './transfer.ts';

/** After so many returns the case goes no further round without the head (首问负责). */
export const BOUNCES_UNTIL_HEAD = 2;

/** How often receivers have given the case back; a recall by the union itself is none. */
export function bouncesOf(transfers: readonly Pick<Transfer, 'answer'>[]): number {
  return transfers.filter(({ answer }) => answer === 'returned').length;
}

export function needsHead(transfers: readonly Pick<Transfer, 'answer'>[]): boolean {
  return bouncesOf(transfers) >= BOUNCES_UNTIL_HEAD;
}
