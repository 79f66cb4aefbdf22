import { shanghaiDate } from '../../../platform/dates.ts';
import type { Todo, TodoSource } from '../../../platform/module.ts';
import { keepNews } from '../news-permissions.ts';
import { listFailingSources } from './sources/crawl-store.ts';

const DAY_MS = 86_400_000;
const AT_MOST = 10;

/** Today's list of 宣教文体部: sources that have not answered for a day. */
export const captureTodos: readonly TodoSource[] = [
  {
    permission: keepNews,
    find: async (db, { actor, now }) => {
      const since = new Date(now.getTime() - DAY_MS);
      const failing = await listFailingSources(db, actor.region, { since, limit: AT_MOST });
      return failing.map(
        ({ id, name, failingSince, detail }): Todo => ({
          label: `来源 ${name}`,
          href: `/console/news/sources/${id}`,
          reason: `自 ${shanghaiDate(failingSince)} 起抓取不到：${detail}`,
          due: undefined,
        }),
      );
    },
  },
];
