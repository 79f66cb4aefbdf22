import { formatYuan } from '../../../../platform/money.ts';
import type { Missing, Step } from '../calculation.ts';
import { AVERAGE_ANNUAL, type LocalReader, MINIMUM_MONTHLY } from '../local-values.ts';
import { ask } from '../need.ts';
import { hundredths, share } from '../share.ts';

export type Base =
  | { readonly ok: true; readonly fen: bigint; readonly isCapped: boolean; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly missing: readonly Missing[]; readonly steps: readonly Step[] };

interface Typed {
  readonly averageWage: bigint | undefined;
  readonly grossTotal: bigint | undefined;
  readonly grossMonths: number | undefined;
}

/** 分 per month before floor and cap; undefined where it has to be asked. */
function averageOf({ averageWage, grossTotal, grossMonths }: Typed): bigint | undefined {
  if (averageWage !== undefined) return averageWage;
  if (grossTotal === undefined || grossMonths === undefined || grossMonths <= 0) return undefined;
  return share(grossTotal, 100n, hundredths(grossMonths));
}

const FLOOR = '劳动合同法实施条例第二十七条';
const CAP = '劳动合同法第四十七条第二款';

/**
 * The monthly wage behind N: average of the last twelve months, gross; at least the minimum wage, at most three times
 * the average wage of the place. Without the local values there is no base, only the average as a step.
 */
export function severanceBase(typed: Typed, local: LocalReader, endedOn: string): Base {
  const average = averageOf(typed);
  if (average === undefined) {
    const missing = [
      ask('averageWage', '请填写每月平均数；不会算的，填下面的合计和月数'),
      ask('grossTotal', '填了每月平均数的，这里不用填'),
      ask('grossMonths', '填了每月平均数的，这里不用填'),
    ];
    return { ok: false, missing, steps: [] };
  }
  const steps = [{ text: `离开前 12 个月平均工资 ${formatYuan(average)} 元/月`, article: FLOOR }];
  const minimum = local.amount(MINIMUM_MONTHLY, endedOn);
  const annual = local.amount(AVERAGE_ANNUAL, endedOn);
  if (minimum === undefined || annual === undefined) return { ok: false, missing: [], steps };
  // 3 × (year ÷ 12), in one division.
  const cap = share(annual, 3n, 12n);
  if (average < minimum) {
    const text = `低于当时最低工资 ${formatYuan(minimum)} 元/月，按最低工资算`;
    return { ok: true, fen: minimum, isCapped: false, steps: [...steps, { text, article: FLOOR }] };
  }
  if (average > cap) {
    const text = `高于平均工资的三倍（${formatYuan(annual)} ÷ 12 × 3 = ${formatYuan(cap)} 元/月），按三倍算，年限最多 12 年`;
    return { ok: true, fen: cap, isCapped: true, steps: [...steps, { text, article: CAP }] };
  }
  return { ok: true, fen: average, isCapped: false, steps };
}
