import type { FC } from 'hono/jsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import {
  type BatchStatus,
  batchStatusNames,
  type LineState,
  lineStateNames,
} from '../../grants/batches/batch.ts';
import { type GrantStatus, grantStatusNames } from '../../grants/grant.ts';

const grantTones = {
  proposed: 'warning',
  approved: 'info',
  sending: 'info',
  paid: 'success',
  bounced: 'danger',
  rejected: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<GrantStatus, Tone>;

export const GrantTag: FC<{ status: GrantStatus }> = ({ status }) => (
  <Tag tone={grantTones[status]}>{grantStatusNames[status]}</Tag>
);

const batchTones = {
  open: 'warning',
  checked: 'info',
  sent: 'warning',
  settled: 'success',
  cancelled: 'neutral',
} as const satisfies Record<BatchStatus, Tone>;

export const BatchTag: FC<{ status: BatchStatus }> = ({ status }) => (
  <Tag tone={batchTones[status]}>{batchStatusNames[status]}</Tag>
);

const lineTones = {
  pending: 'warning',
  paid: 'success',
  returned: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<LineState, Tone>;

export const LineTag: FC<{ state: LineState }> = ({ state }) => (
  <Tag tone={lineTones[state]}>{lineStateNames[state]}</Tag>
);
