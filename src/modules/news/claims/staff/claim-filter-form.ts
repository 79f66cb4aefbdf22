import { z } from 'zod';
import { optionalText } from '../../../../platform/http/form.ts';
import { verdicts } from '../checking/verdict.ts';
import type { ClaimFilter } from '../claim-list-store.ts';
import { units } from '../finding/unit.ts';

/** Filters of the register, from its address. `open` = to be looked into, `off` = does not add up. */
export const claimFilter = z.object({
  state: z
    .enum(['open', 'off', ...verdicts])
    .optional()
    .catch(undefined),
  figure: optionalText('指标', 100).catch(undefined),
  unit: z.enum(units).optional().catch(undefined),
  q: optionalText('查找', 60).catch(undefined),
});

export type ClaimQuery = z.output<typeof claimFilter>;

export function filterOf({ state, figure, unit, q }: ClaimQuery): ClaimFilter {
  const isVerdict = state !== undefined && state !== 'open' && state !== 'off';
  return {
    verdict: isVerdict ? state : undefined,
    openOnly: state === 'open',
    offOnly: state === 'off',
    figureKey: figure,
    unit,
    text: q,
  };
}
