import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { verdictNames } from '../checking/explanation.ts';
import type { SumCheck } from '../checking/sum.ts';
import type { Verdict } from '../checking/verdict.ts';

const tones = {
  agrees: 'success',
  roughly: 'success',
  differs: 'danger',
  'other-date': 'warning',
  unlinked: 'neutral',
  unchecked: 'neutral',
} as const satisfies Record<Verdict, Tone>;

/** The verdict, and 文中算不拢 where the text (with its headline) does not fit itself. */
export function VerdictTags({ verdict, sum }: { verdict: Verdict; sum: SumCheck }) {
  return (
    <span>
      <Tag tone={tones[verdict]}>{verdictNames[verdict]}</Tag>
      {sum.status === 'off' ? (
        <>
          {' '}
          <Tag tone="danger">文中算不拢</Tag>
        </>
      ) : null}
    </span>
  );
}
