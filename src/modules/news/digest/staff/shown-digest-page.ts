import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { mayKeepNews } from '../../news-policy.ts';
import type { Digest } from '../issue/digest.ts';
import { isReadable } from '../issue/digest-policy.ts';
import { findDigest } from '../issue/digest-store.ts';

/** The issue of the address, where this person may read it: drafts are the office's own. */
export async function loadShownDigest(c: AppContext): Promise<Digest> {
  const digest = await findDigest(c.var.deps.db, regionOf(c), idParam(c));
  if (digest === undefined || !isReadable(digest, mayKeepNews(c.var.actor))) return refuseCommon('not-found');
  return digest;
}
