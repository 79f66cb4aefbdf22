import type { Status } from './case.ts';

export interface CaseStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
}

const road = ['登记', '受理', '核实', '调处', '清偿', '办结', '回访'] as const;

/** Where on the road a case stands; a returned or transferred case waits at 受理. */
const places = {
  registered: 0,
  returned: 0,
  transferred: 1,
  accepted: 1,
  verified: 2,
  mediating: 3,
  paying: 4,
  closed: 5,
  reviewed: 6,
} as const satisfies Record<Status, number>;

/** The steps of a case as worker and staff see them; a side road is named where it is taken. */
export function caseSteps(status: Status): CaseStep[] {
  const at = places[status];
  return road.map((label, place) => ({
    label: labelAt(status, { place, label }),
    state: place < at ? 'done' : place === at ? 'current' : 'todo',
  }));
}

function labelAt(status: Status, { place, label }: { place: number; label: string }): string {
  if (place !== places[status]) return label;
  if (status === 'returned') return '已退回，待补充';
  return status === 'transferred' ? '已转办' : label;
}
