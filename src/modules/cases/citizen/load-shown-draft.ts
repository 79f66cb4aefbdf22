import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { findPersonCard, hasConsent } from '../../people/index.ts';
import type { ClaimDraft } from '../drafts/claim-draft.ts';
import { findOwnDraft } from '../drafts/find-draft.ts';
import type { KnownFiler } from './who-form.ts';

/** A draft with what its pages need to know of the worker. */
export interface ShownDraft {
  readonly draft: ClaimDraft;
  readonly known: KnownFiler;
}

/** The draft of this address, or 404 where it is not the reader's own. */
export async function loadShownDraft(c: AppContext): Promise<ShownDraft> {
  const where = { region: c.req.param('region') ?? '', id: idParam(c) };
  if (where.region !== regionOf(c)) refuseCommon('not-found');
  const draft = await findOwnDraft(c.var.deps.db, actOf(c), where);
  return { draft: draft ?? refuseCommon('not-found'), known: await findKnownFiler(c) };
}

async function findKnownFiler(c: AppContext): Promise<KnownFiler> {
  const { actor, deps, now } = c.var;
  const today = shanghaiDate(now);
  const { personId, region } = actor;
  if (personId === undefined) return { onFile: undefined, hasConsent: false, today };
  const [onFile, isConsented] = await Promise.all([
    findPersonCard(deps.db, region, personId, deps.keys),
    hasConsent(deps.db, region, { personId, purpose: 'sensitive' }),
  ]);
  return { onFile, hasConsent: isConsented, today };
}
