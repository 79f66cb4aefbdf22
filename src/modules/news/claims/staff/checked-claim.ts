import type { Figure } from '../../../../platform/module.ts';
import type { SumCheck } from '../checking/sum.ts';
import type { Check } from '../claim.ts';
import type { FoundClaim } from '../finding/claim.ts';
import type { LinkPreview } from '../links/link-preview.ts';

/** One line of a check, of a kept article or of typed text. */
export interface CheckedClaim {
  readonly claim: FoundClaim & { readonly sum: SumCheck };
  readonly check: Omit<Check, 'checkedAt'>;
  /** The figure it is linked to, where a module still defines it. */
  readonly figure: Figure | undefined;
  /** What an unlinked claim probably means, and what the check would say. */
  readonly suggestion: LinkPreview | undefined;
  /** Of a kept claim. */
  readonly id: string | undefined;
}
