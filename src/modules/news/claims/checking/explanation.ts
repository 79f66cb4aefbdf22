import { formatDate } from '../../../../platform/dates.ts';
import type { FoundClaim } from '../finding/claim.ts';
import { shownAmount } from './shown-amount.ts';
import type { SumCheck } from './sum.ts';
import { differenceFrom, type Verdict } from './verdict.ts';

export const verdictNames: Readonly<Record<Verdict, string>> = {
  agrees: '一致',
  roughly: '约数相符',
  differs: '相差',
  'other-date': '截至日期不同',
  unlinked: '未关联',
  unchecked: '不核对',
};

interface Explained {
  readonly claim: Pick<FoundClaim, 'amount' | 'unit' | 'isPlan' | 'asOf' | 'part'>;
  readonly check: {
    readonly verdict: Verdict;
    readonly ours: bigint | undefined;
    readonly matchingOn: string | undefined;
  };
}

/** Why the verdict is what it is, in one sentence that can be read out to the editor. */
export function explainVerdict({ claim, check }: Explained): string {
  const on = `截至${formatDate(claim.asOf)}`;
  const ours = check.ours === undefined ? '' : shownAmount(check.ours, claim.unit);
  switch (check.verdict) {
    case 'agrees':
      return `${on}，本会为 ${ours}`;
    case 'roughly':
      return `${on}，本会为 ${ours}，在文中约数的范围内`;
    case 'differs':
      return `${on}，本会为 ${ours}，文中${differenceWords(claim, check.ours)}`;
    case 'other-date':
      return `${on}，本会为 ${ours}，文中${differenceWords(claim, check.ours)}；截至${formatDate(check.matchingOn ?? claim.asOf)}才与文中相符，请核对截止日期`;
    case 'unlinked':
      return '还没有关联指标';
    case 'unchecked':
      return whyUnchecked(claim);
  }
}

function whyUnchecked(claim: Explained['claim']): string {
  if (claim.isPlan) return '说的是计划或目标，不与已发生的数核对';
  return claim.amount.value === undefined ? '说法含糊，没有具体数' : '所关联的指标已不再统计';
}

function differenceWords({ amount, unit }: Explained['claim'], ours: bigint | undefined): string {
  const gap = ours === undefined ? undefined : differenceFrom(amount, ours);
  if (gap === undefined || gap === 0n) return '说法不同';
  return gap > 0n ? `多 ${shownAmount(gap, unit)}` : `少 ${shownAmount(-gap, unit)}`;
}

/** What the text's own arithmetic gives; undefined where there is nothing to add up. */
export function explainSum(
  claim: Pick<FoundClaim, 'unit' | 'part' | 'amount'>,
  sum: SumCheck,
): string | undefined {
  if (sum.status === 'none') return undefined;
  if (sum.status === 'fits') return claim.part ? undefined : '文中各部分合计与总数相符';
  const gap = sum.gap ?? 0n;
  const size = shownAmount(gap < 0n ? -gap : gap, claim.unit);
  if (claim.part?.kind === 'share') {
    const right = shownAmount((claim.amount.value ?? 0n) - gap, 'ppm');
    return `按文中的数，占比应为 ${roundedShare(right)}`;
  }
  if (claim.part?.kind === 'repeats') return `标题与正文不一致，比正文${gap > 0n ? '多' : '少'} ${size}`;
  if (claim.part) return `文中这一部分比总数还多 ${size}`;
  return `文中各部分合计比总数${gap > 0n ? '多' : '少'} ${size}`;
}

/** Two decimals are enough to see the slip. */
function roundedShare(shown: string): string {
  return shown.replace(/(\.\d{2})\d+%$/, '$1%');
}
