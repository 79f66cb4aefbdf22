import type { SearchSource } from '../../../platform/module.ts';
import { readVisits } from './joint-visit-permissions.ts';
import { listVisits } from './register/visit-register-store.ts';
import { visitStatusNames } from './visit.ts';
import { visitScope } from './visit-policy.ts';

/** Joint visits by number, firm or project. */
export const visitSearch: SearchSource = {
  title: '联合检查',
  permission: readVisits,
  register: (text) => `/console/supervision/visits?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const query = { region: actor.region, scope: visitScope(actor), filter: { text } };
    const { lines } = await listVisits(db, query, { offset: 0, limit });
    return lines.map((line) => ({
      label: line.number,
      href: `/console/supervision/visits/${line.id}`,
      hint: `${line.organisationName} · ${line.visitedOn ?? line.plannedOn} · ${visitStatusNames[line.status]}`,
    }));
  },
};
