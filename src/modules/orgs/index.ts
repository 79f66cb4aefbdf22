import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.ts';
import { organisationDirectory } from './organisation-directory-store.ts';
import { organisationWords } from './organisation-words.ts';
import { organisationsMenu } from './organisations-menu.ts';
import { organisationSearch } from './organisations-search.ts';
import { staffRoutes } from './staff/routes.tsx';

export {
  creditCheckCharacter,
  organisationCheckCharacter,
  parseCreditCode,
} from './credit-code.ts';
export { findByExactNames } from './exact-name-store.ts';
export type { Organisation } from './organisation.ts';
export {
  findOrganisation,
  findOrganisationByCreditCode,
  findOrganisationFile,
  findOrganisations,
  listOrganisations,
  searchOrganisations,
} from './organisation-store.ts';
export { findRegion, listRegions, saveRegion } from './region-store.ts';
export { registerOrganisation, registerOrganisations } from './register-organisation.ts';
export { resolveSite } from './site-middleware.ts';
export { findTownship, townshipName, townshipsOf } from './townships.ts';
export { resealOrganisations } from './write-organisation.ts';

/** Enterprises, unions, schools, agencies and party organisations; counties and townships. */
export const orgsModule: ModuleDefinition = {
  name: 'orgs',
  routes: [...staffRoutes, ...apiRoutes],
  menu: organisationsMenu,
  searches: [organisationSearch],
  organisations: organisationDirectory,
  auditWords: organisationWords,
};
