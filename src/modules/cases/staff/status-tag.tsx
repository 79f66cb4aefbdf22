import type { FC } from 'hono/jsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { type Status, statusNames } from '../case.ts';

const tones = {
  registered: 'warning',
  returned: 'neutral',
  transferred: 'info',
  accepted: 'info',
  verified: 'info',
  mediating: 'info',
  paying: 'warning',
  closed: 'success',
  reviewed: 'success',
} as const satisfies Record<Status, Tone>;

export const StatusTag: FC<{ status: Status }> = ({ status }) => (
  <Tag tone={tones[status]}>{statusNames[status]}</Tag>
);
