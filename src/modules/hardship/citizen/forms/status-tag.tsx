import type { FC } from 'hono/jsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type Status, statusNames } from '../../file/hardship-file.ts';

const tones = {
  draft: 'neutral',
  preliminary: 'warning',
  returned: 'warning',
  visiting: 'info',
  authorising: 'info',
  checking: 'info',
  publicising: 'info',
  approving: 'info',
  'on-file': 'success',
  aided: 'success',
  reviewing: 'warning',
  exited: 'neutral',
  cancelled: 'neutral',
  rejected: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<Status, string>;

export const StatusTag: FC<{ status: Status }> = ({ status }) => (
  <Tag tone={tones[status]}>{statusNames[status]}</Tag>
);
