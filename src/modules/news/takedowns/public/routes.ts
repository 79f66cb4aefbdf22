import { everyone, type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { ANNOUNCEMENTS, COUNTER_FORM, STATUS_FORM, TAKEDOWN_FORM } from '../takedown-links.ts';
import { showAnnouncements } from './announcements-page.tsx';
import { showCounterForm, showCounterReceipt, takeCounter } from './counter-page.tsx';
import { showNoticeForm, takeNotice } from './notice-page.tsx';
import { showLookup, showStatus, takeLookup } from './status-page.tsx';
import { takeSupplement } from './supplement-door.tsx';

const NOTICE = `${TAKEDOWN_FORM}/:region/:id`;
const open = { method: 'GET', permission: everyone, audit: unrecorded('公开表单和本人的回执') } as const;
const post = { method: 'POST', permission: everyone } as const;

/** Both sides of a takedown, without an account: open even where the public side of the news is off. */
export const takedownPublicRoutes: readonly Route[] = [
  { ...open, path: TAKEDOWN_FORM, handler: showNoticeForm },
  { ...post, path: TAKEDOWN_FORM, audit: recorded('takedown.submit'), upload: true, handler: takeNotice },
  { ...open, path: STATUS_FORM, handler: showLookup },
  { ...post, path: STATUS_FORM, audit: unrecorded('查询，不改变什么'), handler: takeLookup },
  { ...open, path: ANNOUNCEMENTS, handler: showAnnouncements },
  { ...open, path: COUNTER_FORM, handler: showCounterForm },
  { ...post, path: COUNTER_FORM, audit: recorded('takedown.counter'), upload: true, handler: takeCounter },
  { ...open, path: `${COUNTER_FORM}/:region/:id`, handler: showCounterReceipt },
  { ...open, path: NOTICE, handler: showStatus },
  {
    ...post,
    path: `${NOTICE}/supplement`,
    audit: recorded('takedown.supplement'),
    upload: true,
    handler: takeSupplement,
  },
];
