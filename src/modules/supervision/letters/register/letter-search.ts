import type { SearchSource } from '../../../../platform/module.ts';
import { readSupervision } from '../../supervision-permissions.ts';
import { letterScope } from '../../supervision-policy.ts';
import { shortKindNames, statusNames } from '../letter.ts';
import { listLetters } from './letter-register-store.ts';

export const letterSearch: SearchSource = {
  title: '一函两书',
  permission: readSupervision,
  register: (text) => `/console/supervision/letters?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const query = { region: actor.region, scope: letterScope(actor), filter: { text } };
    const { lines } = await listLetters(db, query, { offset: 0, limit });
    return lines.map(({ id, kind, number, firm, status }) => ({
      label: number ?? `${shortKindNames[kind]}（草稿）`,
      href: `/console/supervision/letters/${id}`,
      hint: `${firm.name} · ${statusNames[status]}`,
    }));
  },
};
