import { type Route, recorded, signedInStaff, unrecorded, viewed } from '../../../platform/http/route.ts';
import { takeRead } from '../inbox/inbox-view.tsx';
import { manageOutbox } from '../notice-permissions.ts';
import { showStaffMessages } from './messages-page.tsx';
import { findInOutbox, showOutbox, takeCancel, takeRetry } from './outbox-page.tsx';

export const staffRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/console/messages',
    permission: signedInStaff,
    audit: unrecorded('本人查看自己的消息'),
    handler: showStaffMessages,
  },
  {
    method: 'POST',
    path: '/console/messages/read',
    permission: signedInStaff,
    audit: unrecorded('本人标记自己的消息'),
    handler: (c) => takeRead(c, '/console/messages'),
  },
  {
    method: 'GET',
    path: '/console/outbox',
    permission: manageOutbox,
    audit: unrecorded('收件人已脱敏，不显示内容'),
    handler: showOutbox,
  },
  {
    method: 'POST',
    path: '/console/outbox/find',
    permission: manageOutbox,
    audit: viewed('notice.find'),
    handler: findInOutbox,
  },
  {
    method: 'POST',
    path: '/console/outbox/:id/retry',
    permission: manageOutbox,
    audit: recorded('notice.retry'),
    handler: takeRetry,
  },
  {
    method: 'POST',
    path: '/console/outbox/:id/cancel',
    permission: manageOutbox,
    audit: recorded('notice.cancel'),
    handler: takeCancel,
  },
];
