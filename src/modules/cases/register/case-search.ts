import type { SearchSource } from '../../../platform/module.ts';
import { kindNames, statusNames } from '../case.ts';
import { listAllCases } from '../case-permissions.ts';
import { caseScope } from '../case-policy.ts';
import { listCases } from './case-register-store.ts';

export const caseSearch: SearchSource = {
  title: '维权案件',
  permission: listAllCases,
  register: (text) => `/console/cases?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const query = { region: actor.region, scope: caseScope(actor), filter: { text } };
    const { lines } = await listCases(db, query, { offset: 0, limit });
    return lines.map(({ id, number, employerName, kind, status }) => ({
      label: number,
      href: `/console/cases/${id}`,
      hint: `${kindNames[kind]} · ${employerName} · ${statusNames[status]}`,
    }));
  },
};
