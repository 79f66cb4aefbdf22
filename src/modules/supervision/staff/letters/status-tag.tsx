import type { FC } from 'hono/jsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { type Status, statusNames, type Verdict, verdictNames } from '../../letters/letter.ts';

const tones = {
  drafted: 'neutral',
  signing: 'warning',
  issued: 'warning',
  served: 'info',
  rectifying: 'info',
  rechecking: 'info',
  closed: 'success',
  escalated: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<Status, Tone>;

export const StatusTag: FC<{ status: Status }> = ({ status }) => (
  <Tag tone={tones[status]}>{statusNames[status]}</Tag>
);

const verdictTones = {
  rectified: 'success',
  partly: 'warning',
  'not-rectified': 'danger',
} as const satisfies Record<Verdict, Tone>;

export const VerdictTag: FC<{ verdict: Verdict }> = ({ verdict }) => (
  <Tag tone={verdictTones[verdict]}>{verdictNames[verdict]}</Tag>
);
