import type { ModuleDefinition } from '../../platform/module.ts';
import { publicityParameters } from './publicity-parameters.ts';
import { publicityTemplates } from './publicity-templates.ts';

export { findNoticeStanding, type NoticeStanding } from './notice/find-standing.ts';
export { publishNotice } from './notice/publish-notice.ts';
export { withdrawNotice } from './notice/withdraw-notice.ts';
export { resealObjections } from './objections/reseal-objections.ts';
export type { PublicityKind, RawRow } from './publicity-kind.ts';

/** 公示: notices that cannot leak. */
export const publicityModule: ModuleDefinition = {
  name: 'publicity',
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
