import { describe, expect, it } from 'vitest';
import { Deadline, deadlineTone, deadlineWords } from './deadline.tsx';

describe('a deadline says how much is left, in words', () => {
  it.each([
    [-2, '工作日', '已逾期 2 个工作日', 'danger'],
    [0, '天', '今天到期', 'warning'],
    [3, '个工作日', '还剩 3 个工作日', 'warning'],
    [4, undefined, '还剩 4 天', 'neutral'],
  ] as const)('%i %s → %s', (daysLeft, unit, words, tone) => {
    expect(deadlineWords(daysLeft, unit)).toBe(words);
    expect(deadlineTone(daysLeft)).toBe(tone);
  });

  it('and when the calendar is not known yet', () => {
    expect(String(<Deadline due="2031-01-02" daysLeft={9} provisional />)).toContain('暂按周末推算');
  });
});
