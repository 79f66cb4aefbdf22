import { everyone, type Route, signedInWorker, unrecorded } from '../../../platform/http/route.ts';
import { takeRead } from '../inbox/inbox-view.tsx';
import { showDemoOutbox } from './demo-outbox-page.tsx';
import { showMyMessages } from './my-messages-page.tsx';

export const citizenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/my/messages',
    permission: signedInWorker,
    audit: unrecorded('本人查看自己的消息'),
    handler: showMyMessages,
  },
  {
    method: 'POST',
    path: '/my/messages/read',
    permission: signedInWorker,
    audit: unrecorded('本人标记自己的消息'),
    handler: (c) => takeRead(c, '/my/messages'),
  },
  {
    method: 'GET',
    path: '/demo/outbox',
    permission: everyone,
    audit: unrecorded('演示县的虚构消息，其他地方没有这一页'),
    handler: showDemoOutbox,
  },
];
