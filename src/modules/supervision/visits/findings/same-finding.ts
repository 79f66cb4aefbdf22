import type { NewFinding } from './finding.ts';

type Words = Pick<NewFinding, 'verdict' | 'note'>;

/** True where both say the same; spaces at the ends say nothing. */
export function isSameFinding(known: Words | undefined, finding: Words): boolean {
  return (
    known !== undefined &&
    known.verdict === finding.verdict &&
    (known.note ?? '').trim() === (finding.note ?? '').trim()
  );
}
