import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.ts';
import { publicityMatters } from './public/own-objections.ts';
import { publicRoutes } from './public/routes.ts';
import { publicityFigures } from './publicity-figures.ts';
import { endJob } from './publicity-jobs.ts';
import { publicityParameters } from './publicity-parameters.ts';
import { readNotices } from './publicity-permissions.ts';
import { publicityRegisterSearch, publicitySearch } from './publicity-search.ts';
import { publicityTemplates } from './publicity-templates.ts';
import { publicityTodos } from './publicity-todos.ts';
import { staffRoutes } from './staff/routes.ts';

export { endNotices } from './notice/end-notices.ts';
export { findNoticeStanding, type NoticeStanding } from './notice/find-standing.ts';
export { publishNotice } from './notice/publish-notice.ts';
export { withdrawNotice } from './notice/withdraw-notice.ts';
export { answerObjection } from './objections/answer-objection.ts';
export { resealObjections } from './objections/reseal-objections.ts';
export { submitObjection } from './objections/submit-objection.ts';
export type { PublicityKind, RawRow } from './publicity-kind.ts';

/** 公示: notices that cannot leak. */
export const publicityModule: ModuleDefinition = {
  name: 'publicity',
  routes: [...publicRoutes, ...staffRoutes, ...apiRoutes],
  jobs: [endJob],
  figures: publicityFigures,
  menu: [{ group: '公示公开', label: '公示台账', href: '/console/publicity', permission: readNotices }],
  services: [
    {
      label: '公示',
      hint: '正在公示的名单，可提异议',
      icon: 'news',
      href: '/publicity',
      isForReading: true,
    },
  ],
  todos: publicityTodos,
  matters: publicityMatters,
  searches: [publicitySearch, publicityRegisterSearch],
  templates: publicityTemplates,
  parameters: publicityParameters,
  auditWords: {
    'publicity.publish': '发布公示',
    'publicity.withdraw': '撤下公示',
    'publicity.end': '公示期满',
    'publicity.object': '收到公示异议',
    'publicity.answer': '答复公示异议',
    'publicity.view-objection': '查看异议内容',
    'publicity.export': '导出公示台账',
  },
};
