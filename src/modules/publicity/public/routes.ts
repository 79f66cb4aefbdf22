import { everyone, type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { posterPage } from '../notice-poster-view.tsx';
import { boardHref } from '../publicity-links.ts';
import { showBoard } from './board-page.tsx';
import { loadShownNotice } from './guarded.ts';
import { showNotice } from './notice-page.tsx';
import { showObjectionForm, showReceipt, takeObjection } from './object-page.tsx';

const NOTICE = '/publicity/:region/:id';
const open = { method: 'GET', permission: everyone, audit: unrecorded('公开内容') } as const;

/** The board: everybody's door. */
export const publicRoutes: readonly Route[] = [
  { ...open, path: '/publicity', handler: showBoard },
  { ...open, path: NOTICE, handler: showNotice },
  {
    ...open,
    path: `${NOTICE}/poster`,
    handler: async (c) => {
      const notice = await loadShownNotice(c);
      return posterPage(c, notice, boardHref(notice));
    },
  },
  { ...open, path: `${NOTICE}/objections/new`, handler: showObjectionForm },
  {
    method: 'POST',
    path: `${NOTICE}/objections/new`,
    permission: everyone,
    audit: recorded('publicity.object'),
    handler: takeObjection,
  },
  { ...open, path: `${NOTICE}/objections/:objection`, handler: showReceipt },
];
