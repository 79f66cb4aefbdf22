import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { type LetterView, loadLetter } from '../../letters/load-letter.ts';

/** The letter of this address, or 404 where it is out of the reader's reach. */
export async function loadShownLetter(c: AppContext): Promise<LetterView> {
  const view = await loadLetter(c.var.deps.db, c.var, idParam(c));
  return view ?? refuseCommon('not-found');
}
