import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { type CaseView, loadCaseView } from '../load-case.ts';

/** The case of this address, or 404 where it is out of the reader's reach. */
export async function loadShownCase(c: AppContext): Promise<CaseView> {
  const view = await loadCaseView(c.var.deps.db, actOf(c), { region: regionOf(c), id: idParam(c) });
  return view ?? refuseCommon('not-found');
}
