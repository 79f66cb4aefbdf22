import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { loadVisit, type VisitView } from '../../visits/load-visit.ts';

/** The visit named in the address, as this reader may see it. */
export function loadShownVisit(c: AppContext): Promise<VisitView> {
  return loadVisit(c.var.deps.db, actOf(c), idParam(c));
}
