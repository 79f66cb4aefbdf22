import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import type { Claimant } from '../claims/claimant.ts';
import { type CaseView, loadCaseView } from '../load-case.ts';

/** A case as its worker sees it. */
export interface Matter {
  readonly view: CaseView;
  readonly region: string;
  readonly id: string;
  /** The reader's own row; undefined for somebody who filed and has no claim (left) in it. */
  readonly own: Claimant | undefined;
}

/** The case of this address, or 404 where the reader has no part in it. */
export async function loadMatter(c: AppContext): Promise<Matter> {
  const where = { region: c.req.param('region') ?? '', id: idParam(c) };
  if (!/^\d{6}$/.test(where.region)) refuseCommon('not-found');
  const view = (await loadCaseView(c.var.deps.db, actOf(c), where)) ?? refuseCommon('not-found');
  const own = view.claimants.find(
    (claimant) => claimant.personId === c.var.actor.personId && claimant.withdrawnAt === undefined,
  );
  return { ...where, view, own };
}
