import { shanghaiDate } from '../../../platform/dates.ts';
import type { TodoSource } from '../../../platform/module.ts';
import { keepNews } from '../news-permissions.ts';
import { digestHref } from './digest-links.ts';
import { listDrafts } from './issue/digest-store.ts';

const SHOWN = 10;

/** Drafts that wait to be laid out and issued. */
export const digestTodos: readonly TodoSource[] = [
  {
    permission: keepNews,
    find: async (db, { actor }) => {
      const drafts = await listDrafts(db, actor.region, SHOWN);
      return drafts.map(({ id, title, createdAt }) => ({
        label: title,
        href: digestHref(id),
        reason: `剪报草稿 ${shanghaiDate(createdAt)} 生成，等您排版、核对后印发，或者作废`,
        due: undefined,
      }));
    },
  },
];
