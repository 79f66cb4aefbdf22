import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { findKnownProgramme } from '../claims/known-programme-store.ts';
import { isPublic, type Programme } from '../programmes/programme.ts';

/** The announced programme of this address, or 404. */
export async function loadShownProgramme(c: AppContext): Promise<Programme> {
  const region = regionParam(c);
  const where = { region, id: idParam(c), now: c.var.now };
  const programme = await findKnownProgramme(c.var.deps.db, where);
  return programme && isPublic(programme) ? programme : refuseCommon('not-found');
}

/** As above, in the worker's own county: nobody acts elsewhere. */
export async function loadOwnProgramme(c: AppContext): Promise<Programme> {
  if (regionParam(c) !== regionOf(c)) refuseCommon('not-found');
  return loadShownProgramme(c);
}

export function regionParam(c: AppContext): string {
  const region = c.req.param('region') ?? '';
  return /^\d{6}$/.test(region) ? region : refuseCommon('not-found');
}
