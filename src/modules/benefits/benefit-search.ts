import { everyone } from '../../platform/http/route.ts';
import type { SearchHit, SearchSource } from '../../platform/module.ts';
import { CONSOLE, programmeHref } from './benefit-links.ts';
import { viewBenefits } from './benefit-permissions.ts';
import { programmeStatusNames } from './programmes/programme.ts';
import { listProgrammes } from './programmes/programme-store.ts';

const shown = ['announced', 'open', 'closed', 'settled'] as const;

export const benefitSearches: readonly SearchSource[] = [
  {
    title: '普惠服务',
    permission: everyone,
    find: async (db, { actor, text, limit }) => {
      const page = { filter: { text, statuses: shown }, offset: 0, limit };
      const found = await listProgrammes(db, actor.region, page);
      return found.slice(0, limit).map(
        (one): SearchHit => ({
          label: one.name,
          href: programmeHref(one),
          hint: programmeStatusNames[one.status],
        }),
      );
    },
  },
  {
    title: '普惠项目',
    permission: viewBenefits,
    register: (text) => `${CONSOLE}?q=${encodeURIComponent(text)}`,
    find: async (db, { actor, text, limit }) => {
      const found = await listProgrammes(db, actor.region, { filter: { text }, offset: 0, limit });
      return found.slice(0, limit).map(
        (one): SearchHit => ({
          label: one.name,
          href: `${CONSOLE}/${one.id}`,
          hint: programmeStatusNames[one.status],
        }),
      );
    },
  },
];
