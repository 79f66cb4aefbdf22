import type { Step } from '../calculation.ts';
import { spanOf, spanWords } from '../service.ts';

/** 劳动合同法 came into force; N counts from here, the double of an unlawful dismissal from the first day of work. */
const LAW_FROM = '2008-01-01';
const MOST_YEARS = 12;

export interface CountedMonths {
  /** Months of wage, in halves: 7 means 3.5. */
  readonly halves: number;
  readonly steps: readonly Step[];
  readonly assumptions: readonly string[];
}

/** 一年一个月，满半年不满一年算一个月，不满半年算半个月. */
export function severanceMonths(
  work: { startedOn: string; endedOn: string },
  rule: { pays: 'N' | '2N'; isCapped: boolean },
): CountedMonths {
  const isOld = rule.pays === 'N' && work.startedOn < LAW_FROM;
  const span = spanOf(isOld ? LAW_FROM : work.startedOn, work.endedOn);
  const rest = span.months % 12;
  const part = rest >= 6 ? 2 : rest > 0 || span.days > 0 ? 1 : 0;
  const counted = Math.floor(span.months / 12) * 2 + part;
  const halves = rule.isCapped ? Math.min(counted, MOST_YEARS * 2) : counted;
  const capped = halves < counted ? `，最多 ${MOST_YEARS} 个月` : '';
  return {
    halves,
    steps: [
      {
        text: `工作年限 ${spanWords(span)}，算 ${counted / 2} 个月${capped}`,
        article:
          rule.pays === '2N' ? '劳动合同法第四十七条、实施条例第二十五条' : '劳动合同法第四十七条第一款',
      },
    ],
    assumptions: isOld
      ? ['2008 年以前的年限按当时的规定另算（劳动合同法第九十七条），没有算在里面，请到工会核对。']
      : [],
  };
}
