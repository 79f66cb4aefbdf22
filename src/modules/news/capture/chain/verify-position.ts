import type { Snapshot } from '../snapshots/snapshot.ts';
import { nextHash, openingHash } from './chain.ts';
import type { ChainPosition } from './chain-store.ts';

/** Whether a snapshot still is what its link in the chain says; the days around it are checked by `verifyChain`. */
export function verifyPosition(position: ChainPosition, snapshot: Snapshot): boolean {
  const before = position.hashBefore ?? openingHash(position.day.previousHash, position.day);
  return nextHash(before, snapshot) === position.hash;
}
