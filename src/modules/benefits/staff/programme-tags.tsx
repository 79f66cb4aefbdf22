import { Tag } from '../../../ui/tag/tag.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { type MilestoneStatus, milestoneStatusNames } from '../milestones/milestone.ts';
import { type ProgrammeStatus, programmeStatusNames } from '../programmes/programme.ts';

const tones = {
  draft: 'neutral',
  approved: 'info',
  announced: 'info',
  open: 'success',
  closed: 'warning',
  settled: 'neutral',
  cancelled: 'danger',
} as const satisfies Record<ProgrammeStatus, Tone>;

export function ProgrammeTag({ status }: { status: ProgrammeStatus }) {
  return <Tag tone={tones[status]}>{programmeStatusNames[status]}</Tag>;
}

const milestoneTones = {
  applied: 'warning',
  checked: 'warning',
  approved: 'info',
  paid: 'success',
  rejected: 'danger',
} as const satisfies Record<MilestoneStatus, Tone>;

export function MilestoneTag({ status }: { status: MilestoneStatus }) {
  return <Tag tone={milestoneTones[status]}>{milestoneStatusNames[status]}</Tag>;
}
