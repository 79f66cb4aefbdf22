import { type AppContext, regionOf } from '../platform/http/context.ts';
import type { PortalService } from '../platform/module.ts';

/** The services of this county: some are there only where it has turned them on. */
export async function offeredServices(c: AppContext): Promise<PortalService[]> {
  const { deps, now } = c.var;
  const services = deps.modules.flatMap((module) => module.services ?? []);
  const where = { region: regionOf(c), now };
  const offered = await Promise.all(
    services.map(
      async (service) => service.isOffered === undefined || (await service.isOffered(deps.db, where)),
    ),
  );
  return services.filter((_service, index) => offered[index]);
}
