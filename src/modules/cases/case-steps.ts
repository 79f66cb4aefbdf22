import type { CaseKind, Status } from './case.ts';
import { trackOf } from './kinds/kind-rules.ts';

export interface CaseStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
}

const wagesRoad = ['登记', '受理', '核实', '调处', '清偿', '办结', '回访'] as const;
/** Nothing is paid through the ledger. */
const othersRoad = ['登记', '受理', '查明', '调处', '办结', '回访'] as const;

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
export function caseSteps({ status, kind }: { status: Status; kind: CaseKind }): CaseStep[] {
  const isWages = trackOf(kind) === 'wages';
  const road: readonly string[] = isWages ? wagesRoad : othersRoad;
  const at = !isWages && places[status] > places.mediating ? places[status] - 1 : places[status];
  return road.map((label, place) => ({
    label: place === at ? sideRoad(status, label) : label,
    state: place < at ? 'done' : place === at ? 'current' : 'todo',
  }));
}

function sideRoad(status: Status, label: string): string {
  if (status === 'returned') return '已退回，待补充';
  return status === 'transferred' ? '已转办' : label;
}
