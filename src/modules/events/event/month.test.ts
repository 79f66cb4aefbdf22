import { describe, expect, it } from 'vitest';
import { weeksOf } from './month.ts';

describe('a month', () => {
  it('has whole weeks from Monday', () => {
    expect(weeksOf('2023-11')).toHaveLength(5);
    expect(weeksOf('2023-11')[0]).toEqual([
      undefined,
      undefined,
      '2023-11-01',
      '2023-11-02',
      '2023-11-03',
      '2023-11-04',
      '2023-11-05',
    ]);
  });
});
