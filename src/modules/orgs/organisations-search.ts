import type { SearchSource } from '../../platform/module.ts';
import { searchOrganisations } from './organisation-store.ts';
import { viewOrganisations } from './organisations-permissions.ts';
import { townshipName } from './townships.ts';

export const organisationSearch: SearchSource = {
  title: '单位',
  permission: viewOrganisations,
  register: (text) => `/console/orgs?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const found = await searchOrganisations(db, actor.region, { text, limit });
    return found.map(({ id, name, townshipCode }) => ({
      label: name,
      href: `/console/orgs/${id}`,
      hint: townshipCode === undefined ? undefined : townshipName(townshipCode),
    }));
  },
};
