import { type KeyRing, open, seal } from '../../platform/crypto.ts';

export const CELLS_CONTEXT = 'imports.cells';

/** Staged rows hold identity numbers, so they lie in the database sealed like any other. */
export function sealCells(keys: KeyRing, cells: readonly string[]): string {
  return seal(keys, CELLS_CONTEXT, JSON.stringify(cells));
}

export function openCells(keys: KeyRing, sealed: string): string[] {
  return JSON.parse(open(keys, CELLS_CONTEXT, sealed));
}
