import type { Status } from './hardship-file.ts';

export interface FileStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
}

const road = ['申请', '初审', '入户', '授权', '核对', '公示', '审批', '在档', '帮扶', '复核'] as const;

/** Where on the road a file stands; a returned file waits at 初审, an ended one has gone the road it went. */
const places = {
  draft: 0,
  preliminary: 1,
  returned: 1,
  visiting: 2,
  authorising: 3,
  checking: 4,
  publicising: 5,
  approving: 6,
  'on-file': 7,
  aided: 8,
  reviewing: 9,
  exited: 10,
  cancelled: 10,
  rejected: 1,
  withdrawn: 0,
} as const satisfies Record<Status, number>;

/** The steps of a file as family and staff see them; a side road is named where it is taken. */
export function fileSteps(status: Status): FileStep[] {
  const at = places[status];
  return road.map((label, place) => ({
    label: place === at ? labelAt(status, label) : label,
    state: place < at ? 'done' : place === at ? 'current' : 'todo',
  }));
}

function labelAt(status: Status, label: string): string {
  if (status === 'returned') return '已退回，待补正';
  if (status === 'rejected') return '未通过';
  return status === 'withdrawn' ? '已撤回' : label;
}
