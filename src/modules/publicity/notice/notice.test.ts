import { describe, expect, it } from 'vitest';
import { isShown, lifecycle, noticeStatuses, statusOn } from './notice.ts';
import { noticeDeadline } from './notice-clock.ts';

describe('the life of a notice', () => {
  it('reaches every station from running', () => {
    const reached = new Set(['running']);
    for (const from of noticeStatuses) for (const to of Object.values(lifecycle[from])) reached.add(to);
    expect([...reached].sort()).toEqual([...noticeStatuses].sort());
  });

  it('is over on the day after its last, closed by the job or not', () => {
    const notice = {
      status: 'running',
      from: '2023-11-02',
      until: '2023-11-09',
      shownUntil: '2023-11-09',
    } as const;
    expect(statusOn(notice, '2023-11-09')).toBe('running');
    expect(statusOn(notice, '2023-11-10')).toBe('ended');
    expect(isShown(notice, '2023-11-09')).toBe(true);
    expect(isShown(notice, '2023-11-10')).toBe(false);
    expect(isShown(notice, '2023-11-01')).toBe(false);
  });
});

describe('the clock of a notice', () => {
  it.each([
    // Thursday; the day of publishing does not count, the weekend neither.
    ['2023-11-02', 5, [], '2023-11-09'],
    // 国庆 2023: 29 September to 6 October off, 7 and 8 October worked.
    ['2023-09-28', 3, [], '2023-10-09'],
    // Objection on Monday, answered on Wednesday: three days are given back.
    ['2023-11-02', 5, [{ from: '2023-11-06', to: '2023-11-08' }], '2023-11-14'],
    // Raised and answered on one day: that day is given back.
    ['2023-11-02', 1, [{ from: '2023-11-03', to: '2023-11-03' }], '2023-11-06'],
  ])('from %s for %i working days with pauses %j ends on %s', (from, workingDays, paused, until) => {
    expect(noticeDeadline({ from, workingDays, paused }).due).toBe(until);
  });
});
