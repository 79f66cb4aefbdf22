import { shanghaiDate } from '../../platform/dates.ts';
import { everyone } from '../../platform/http/route.ts';
import type { SearchSource } from '../../platform/module.ts';
import { statusNames, statusOn } from './notice/notice.ts';
import { listNotices, listShown } from './notice/notice-list-store.ts';
import { readNotices } from './publicity-permissions.ts';

/** Running notices, for everybody. */
export const publicitySearch: SearchSource = {
  title: '公示',
  permission: everyone,
  register: (text) => `/publicity?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit, now }) => {
    const query = { region: actor.region, today: shanghaiDate(now), filter: { text } };
    const found = await listShown(db, query, { offset: 0, limit });
    return found.map(({ region, id, title, until }) => ({
      label: title,
      href: `/publicity/${region}/${id}`,
      hint: `公示至 ${until}`,
    }));
  },
};

/** The whole register, for staff. */
export const publicityRegisterSearch: SearchSource = {
  title: '公示台账',
  permission: readNotices,
  register: (text) => `/console/publicity?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit, now }) => {
    const today = shanghaiDate(now);
    const query = { region: actor.region, today, filter: { text } };
    const found = await listNotices(db, query, { offset: 0, limit });
    return found.map((notice) => ({
      label: notice.title,
      href: `/console/publicity/${notice.id}`,
      hint: `${notice.from} 至 ${notice.until} · ${statusNames[statusOn(notice, today)]}`,
    }));
  },
};
