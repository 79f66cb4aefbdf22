import type { SearchSource } from '../../platform/module.ts';
import { maskName } from '../people/index.ts';
import { listCertificates } from './certificate-store.ts';
import { viewTalents } from './talent-permissions.ts';

export const talentSearch: SearchSource = {
  title: '技能人才',
  permission: viewTalents,
  register: (text) => `/console/talents?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const page = { filter: { text }, sort: 'entered', offset: 0, limit } as const;
    const found = (await listCertificates(db, actor.region, page)).slice(0, limit);
    return found.map(({ id, holderName, occupationName, employerName }) => ({
      label: maskName(holderName),
      href: `/console/talents/${id}`,
      hint: [occupationName, employerName].filter(Boolean).join(' · '),
    }));
  },
};
