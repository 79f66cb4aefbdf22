import { signedInStaff } from '../../platform/http/route.ts';
import type { ModuleDefinition } from '../../platform/module.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { noticeParameters } from './delivery/read-quiet-hours.ts';
import { noticeJobs } from './notice-jobs.ts';
import { manageOutbox } from './notice-permissions.ts';
import { noticeTodos } from './notice-todos.ts';
import { staffRoutes } from './staff/routes.ts';

export { createMessenger } from './create-messenger.ts';
export { sendInSite } from './inbox/send-in-site.ts';
export { resealMessages } from './replace-seals.ts';

export const noticesModule: ModuleDefinition = {
  name: 'notices',
  routes: [...citizenRoutes, ...staffRoutes],
  jobs: noticeJobs,
  parameters: noticeParameters,
  menu: [
    { group: '我的工作', label: '我的消息', href: '/console/messages', permission: signedInStaff },
    { group: '系统管理', label: '发件箱', href: '/console/outbox', permission: manageOutbox },
  ],
  services: [{ label: '我的消息', hint: '办理进展和通知', icon: 'bell', href: '/my/messages' }],
  todos: noticeTodos,
};
