import { blindIndex, blindIndexes } from '../crypto.ts';
import type { AppContext } from './context.ts';

const TEXT = 'done';
const PROOF = 'proof';
const PROOF_LENGTH = 16;

/**
 * Lends an address that tells what was done (`?done=…`) a proof that we said so to this actor; otherwise a crafted
 * link could put any sentence on a page of ours.
 * @returns the address unchanged where it tells nothing, or only a code that a page looks up in its own list.
 */
export function vouchFor(c: AppContext, location: string): string {
  const [path = '', query] = location.split('?', 2);
  const said = new URLSearchParams(query?.split('#', 1)[0]).get(TEXT);
  if (said === null || query === undefined || /^[\w-]*$/.test(said)) return location;
  const [parameters = '', anchor] = query.split('#', 2);
  const proof = blindIndex(c.var.deps.keys, contextOf(c), said).slice(0, PROOF_LENGTH);
  return `${path}?${parameters}&${PROOF}=${encodeURIComponent(proof)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** What was just done, for the top of the page; undefined where nothing was, or where we did not say it. */
export function flashOf(c: AppContext): string | undefined {
  const said = c.req.query(TEXT);
  const proof = c.req.query(PROOF);
  if (!said || !proof) return undefined;
  const proofs = blindIndexes(c.var.deps.keys, contextOf(c), said);
  return proofs.some((known) => known.slice(0, PROOF_LENGTH) === proof) ? said : undefined;
}

function contextOf(c: AppContext): string {
  return `flash:${c.var.actor.id}`;
}
