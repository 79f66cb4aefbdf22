import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { posterPage } from '../notice-poster-view.tsx';
import { REGISTER, registerHref } from '../publicity-links.ts';
import { keepNotices, readNotices, writeNotices } from '../publicity-permissions.ts';
import { showEditor, takeEditor } from './editor-page.tsx';
import { loadNotice } from './load-notice.ts';
import { noticeForms } from './notice-doors.tsx';
import { showNotice } from './notice-page.tsx';
import { showObjection, takeAnswer } from './objection-page.tsx';
import { exportRegister, showRegister } from './register-page.tsx';

const masked = unrecorded('masked rows that were public');
const OBJECTION = `${REGISTER}/:id/objections/:objection`;

export const staffRoutes: readonly Route[] = [
  { method: 'GET', path: REGISTER, permission: readNotices, audit: masked, handler: showRegister },
  {
    method: 'GET',
    path: `${REGISTER}/export`,
    permission: readNotices,
    audit: viewed('publicity.export'),
    handler: exportRegister,
  },
  {
    method: 'GET',
    path: `${REGISTER}/new`,
    permission: writeNotices,
    audit: unrecorded('an empty form'),
    handler: showEditor,
  },
  {
    method: 'POST',
    path: `${REGISTER}/new`,
    permission: writeNotices,
    audit: recorded('publicity.publish'),
    handler: takeEditor,
  },
  { method: 'GET', path: `${REGISTER}/:id`, permission: readNotices, audit: masked, handler: showNotice },
  {
    method: 'GET',
    path: `${REGISTER}/:id/poster`,
    permission: readNotices,
    audit: masked,
    handler: async (c) => {
      const notice = await loadNotice(c, 'read');
      return posterPage(c, notice, registerHref(notice.id));
    },
  },
  ...noticeForms,
  {
    method: 'GET',
    path: OBJECTION,
    permission: keepNotices,
    audit: viewed('publicity.view-objection'),
    handler: showObjection,
  },
  {
    method: 'POST',
    path: OBJECTION,
    permission: keepNotices,
    audit: recorded('publicity.answer'),
    handler: takeAnswer,
  },
];
