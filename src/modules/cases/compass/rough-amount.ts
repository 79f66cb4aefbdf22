import { formatYuan } from '../../../platform/money.ts';
import { share } from '../calculators/share.ts';
import type { CompassAnswers } from './compass-questions.ts';

export interface RoughAmount {
  /** 分 */
  readonly fen: bigint;
  readonly formula: string;
  readonly article: string;
}

/**
 * Roughly what is owed for work done: month's wage × months. Other sums need more answers than the compass asks;
 * they are left to the calculators.
 * @returns undefined where it is another matter, or wage or months were not given.
 */
export function roughAmount({
  matter,
  monthlyWageFen,
  unpaidMonths,
}: CompassAnswers): RoughAmount | undefined {
  if (matter !== 'wages' || monthlyWageFen === undefined || unpaidMonths === undefined) return undefined;
  const fen = share(monthlyWageFen, BigInt(Math.round(unpaidMonths * 10)), 10n);
  const formula = `月工资 ${formatYuan(monthlyWageFen)} × 没发的 ${unpaidMonths} 个月 = ${formatYuan(fen)} 元`;
  return { fen, formula, article: '劳动法第五十条' };
}
