import { type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { NewFinding } from '../visits/findings/finding.ts';
import type { Answers, SampleWords } from '../visits/sampling/sample.ts';
import type { FactKey } from './upload.ts';

/** The two sides of one difference; `desk` is undefined where the desk has nothing. */
export type Difference =
  | { readonly kind: 'finding'; readonly field: NewFinding; readonly desk: NewFinding | undefined }
  | {
      readonly kind: 'sample';
      readonly id: string;
      readonly drawId?: string | undefined;
      readonly field: { readonly answers: Answers; readonly words: SampleWords };
      readonly desk: { readonly answers: Answers; readonly words: SampleWords } | undefined;
    }
  | { readonly kind: 'fact'; readonly key: FactKey; readonly field: string; readonly desk: string };

/** Names the thing that differs, so that one upload raises one conflict about it. */
export function subjectOf(difference: Difference): string {
  switch (difference.kind) {
    case 'finding':
      return `finding:${difference.field.checklistKey}.${difference.field.itemCode}`;
    case 'sample':
      return `sample:${difference.id}`;
    case 'fact':
      return `fact:${difference.key}`;
  }
}

const CONTEXT = 'supervision.conflict';

/** Both sides may name workers, so they rest sealed. */
export function sealDifference(keys: KeyRing, difference: Difference): string {
  return seal(keys, CONTEXT, JSON.stringify(difference));
}

/** The sealed text was written by `sealDifference`, after the upload was checked. */
export function openDifference(keys: KeyRing, sealed: string): Difference {
  return JSON.parse(open(keys, CONTEXT, sealed)) as Difference;
}

export function resealDifference(keys: KeyRing, sealed: string): string {
  return reseal(keys, CONTEXT, sealed);
}
