import { describe, expect, it } from 'vitest';
import { monthEnds } from './figure.ts';

describe('months of a trend', () => {
  it('end with the as-of date and go back by month ends', () => {
    expect(monthEnds('2023-11-02', 3)).toEqual(['2023-09-30', '2023-10-31', '2023-11-02']);
  });
  it('cross a year and a leap February', () => {
    expect(monthEnds('2024-03-31', 3)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
    expect(monthEnds('2024-01-15', 2)).toEqual(['2023-12-31', '2024-01-15']);
  });
});
