import type { ProgrammeStatus } from './programme.ts';

export const programmeActs = [
  'edit',
  'approve',
  'return',
  'announce',
  'open',
  'close',
  'settle',
  'cancel',
] as const;
export type ProgrammeAct = (typeof programmeActs)[number];

export const programmeActNames = {
  edit: '修改',
  approve: '批准',
  return: '退回修改',
  announce: '公布',
  open: '开始',
  close: '截止',
  settle: '结清',
  cancel: '取消',
} as const satisfies Record<ProgrammeAct, string>;

type Steps = Partial<Record<ProgrammeAct, ProgrammeStatus>>;

/** The life of a programme. Once it is open nobody calls it off: what was granted is owed. */
export const lifecycle = {
  draft: { edit: 'draft', approve: 'approved', cancel: 'cancelled' },
  approved: { return: 'draft', announce: 'announced', cancel: 'cancelled' },
  announced: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed' },
  closed: { settle: 'settled' },
  settled: {},
  cancelled: {},
} as const satisfies Record<ProgrammeStatus, Steps>;

const table: Record<ProgrammeStatus, Steps> = lifecycle;

/** Where an act leads, or undefined where it is not open at this station. */
export function nextStatus(status: ProgrammeStatus, act: ProgrammeAct): ProgrammeStatus | undefined {
  return table[status][act];
}
