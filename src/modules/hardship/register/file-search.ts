import type { SearchSource } from '../../../platform/module.ts';
import { statusNames } from '../file/hardship-file.ts';
import { readHardship } from '../hardship-permissions.ts';
import { fileScope } from '../hardship-policy.ts';
import { listFiles } from './file-register-store.ts';

export const fileSearch: SearchSource = {
  title: '困难职工档案',
  permission: readHardship,
  register: (text) => `/console/hardship?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const query = { region: actor.region, scope: fileScope(actor), filter: { text } };
    const { lines } = await listFiles(db, query, { offset: 0, limit });
    return lines.map(({ id, number, maskedName, status }) => ({
      label: number ?? '草稿',
      href: `/console/hardship/${id}`,
      hint: `${maskedName} · ${statusNames[status]}`,
    }));
  },
};
