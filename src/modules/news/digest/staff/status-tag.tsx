import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { type DigestStatus, statusNames } from '../issue/digest.ts';

const tones = {
  draft: 'warning',
  issued: 'success',
  withdrawn: 'danger',
  discarded: 'neutral',
} as const satisfies Record<DigestStatus, Tone>;

export function StatusTag({ status }: { status: DigestStatus }) {
  return <Tag tone={tones[status]}>{statusNames[status]}</Tag>;
}
