import type { SearchSource } from '../../../../platform/module.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { readGrants } from '../aid-permissions.ts';
import { grantKindNames, grantStatusNames } from '../grant.ts';
import { grantScope } from '../grant-policy.ts';
import { listGrants } from './grant-register-store.ts';

export const grantSearch: SearchSource = {
  title: '救助',
  permission: readGrants,
  register: (text) => `/console/grants?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const query = { region: actor.region, scope: grantScope(actor), filter: { text } };
    const lines = await listGrants(db, query, { offset: 0, limit });
    return lines.map((line) => ({
      label: line.number,
      href: `/console/grants/${line.id}`,
      hint: `${grantKindNames[line.kind]} ${formatYuan(line.amountFen)} 元 · ${grantStatusNames[line.status]}`,
    }));
  },
};
