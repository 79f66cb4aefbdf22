import type { VisitStatus } from './visit.ts';

/** Everything that can be done to a visit. */
export const visitActs = [
  'replan',
  'set-inspectors',
  'start',
  'record',
  'add-photo',
  'upload',
  'finish',
  'cancel',
  'reopen',
  'decide-conflict',
] as const;
export type VisitAct = (typeof visitActs)[number];

export const visitActNames = {
  replan: '修改安排',
  'set-inspectors': '登记检查人员',
  start: '开始检查',
  record: '填写检查记录',
  'add-photo': '上传现场照片',
  upload: '上传现场记录',
  finish: '完成检查',
  cancel: '取消检查',
  reopen: '重新打开',
  'decide-conflict': '处理不一致',
} as const satisfies Record<VisitAct, string>;

type Steps = Partial<Record<VisitAct, VisitStatus>>;

/**
 * The life of a visit: at each station, which acts are open and where each leads. What a phone brings (`upload`) is
 * taken at every station, so that nothing written in the field is lost; after the end it waits as a conflict.
 */
export const visitLifecycle = {
  planned: {
    replan: 'planned',
    'set-inspectors': 'planned',
    start: 'started',
    'add-photo': 'planned',
    upload: 'started',
    'decide-conflict': 'planned',
    cancel: 'cancelled',
  },
  started: {
    'set-inspectors': 'started',
    record: 'started',
    'add-photo': 'started',
    upload: 'started',
    'decide-conflict': 'started',
    finish: 'finished',
    cancel: 'cancelled',
  },
  finished: { upload: 'finished', 'add-photo': 'finished', 'decide-conflict': 'finished', reopen: 'started' },
  cancelled: { upload: 'cancelled', 'add-photo': 'cancelled', 'decide-conflict': 'cancelled' },
} as const satisfies Record<VisitStatus, Steps>;

const table: Record<VisitStatus, Steps> = visitLifecycle;

/** Where an act leads from a station, or undefined where it is not open there. */
export function nextVisitStatus(status: VisitStatus, act: VisitAct): VisitStatus | undefined {
  return table[status][act];
}
