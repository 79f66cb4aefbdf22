import { describe, expect, it } from 'vitest';
import { linesByMonth, projectKey, whenPlanned } from './plan-line.ts';

describe('a line of the plan', () => {
  it.each([
    ['滨海小区二期', '滨海小区二期项目'],
    ['滨海小区（二期）', '滨海小区(二期) 项目'],
  ])('takes %s and %s for one site', (one, other) => {
    expect(projectKey(one)).toBe(projectKey(other));
  });

  it('takes two sites of one firm for two', () => {
    expect(projectKey('滨海小区一期')).not.toBe(projectKey('滨海小区二期'));
    expect(projectKey(undefined)).toBe('');
  });

  it('names the day of the visit before the month', () => {
    const visit = { id: 'v', number: 'n', status: 'planned', on: '2026-03-05' };
    expect(whenPlanned({ month: 3, plannedOn: undefined, visit })).toBe('2026-03-05');
    expect(whenPlanned({ month: 3, plannedOn: undefined, visit: undefined })).toBe(' 3 月');
  });

  it('lists all twelve months, also the empty ones', () => {
    expect(linesByMonth([])).toHaveLength(12);
  });
});
