import type { OrganisationDirectory } from '../../platform/module.ts';
import { findOrganisations, searchOrganisations } from './organisation-store.ts';

/** Organisations by name for modules below this one. */
export const organisationDirectory: OrganisationDirectory = {
  search: searchOrganisations,
  findNames: async (db, region, ids) => {
    const found = await findOrganisations(db, region, ids);
    return new Map([...found].map(([id, { name }]) => [id, name]));
  },
};
