import { Tag } from '../../../ui/tag/tag.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { statusNames, type TakedownStatus } from './notice/takedown-lifecycle.ts';

/** How urgent a status is for the clerk. */
export const statusTones: Readonly<Record<TakedownStatus, Tone>> = {
  received: 'danger',
  incomplete: 'warning',
  blocked: 'warning',
  forwarded: 'info',
  countered: 'danger',
  restored: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

export function StatusTag({ status }: { status: TakedownStatus }) {
  return <Tag tone={statusTones[status]}>{statusNames[status]}</Tag>;
}
