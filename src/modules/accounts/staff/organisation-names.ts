import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import type { OrganisationDirectory } from '../../../platform/module.ts';

/** The module that knows organisations lies higher in the street and hangs out its directory. */
export function organisationDirectory(c: AppContext): OrganisationDirectory | undefined {
  return c.var.deps.modules.find((module) => module.organisations)?.organisations;
}

/** Names of organisations by id. */
export async function organisationNames(
  c: AppContext,
  ids: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== undefined);
  if (known.length === 0) return new Map();
  return (await organisationDirectory(c)?.findNames(c.var.deps.db, regionOf(c), known)) ?? new Map();
}
