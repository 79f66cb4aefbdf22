import type { FC } from 'hono/jsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { type VisitStatus, visitStatusNames } from '../../visits/visit.ts';

const tones = {
  planned: 'info',
  started: 'warning',
  finished: 'success',
  cancelled: 'neutral',
} as const satisfies Record<VisitStatus, Tone>;

export const VisitStatusTag: FC<{ status: VisitStatus }> = ({ status }) => (
  <Tag tone={tones[status]}>{visitStatusNames[status]}</Tag>
);
