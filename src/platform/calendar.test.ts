import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  deadline,
  hasCalendar,
  isDate,
  isWorkingDay,
  workingDaysLeft,
} from './calendar.ts';

describe('working days of 2026', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a make-up day',
    (day) => {
      expect(isWorkingDay(day)).toBe(true);
    },
  );
  it.each(['2026-01-01', '2026-02-17', '2026-10-01', '2026-11-22'])('%s is a rest day', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });
});

describe('a term (民法典 §201–203)', () => {
  it('does not count its first day', () => {
    expect(deadline({ start: '2023-11-02', length: 5, unit: 'working' }).due).toBe('2023-11-09');
  });
  it('rolls a last rest day on to the next working day', () => {
    expect(deadline({ start: '2023-09-25', length: 5, unit: 'calendar' }).due).toBe('2023-10-07');
  });
  it('skips make-up days correctly over National Day 2023', () => {
    expect(deadline({ start: '2023-09-28', length: 3, unit: 'working' }).due).toBe('2023-10-09');
  });
  it('ends a year later on the same day, or the last of February', () => {
    expect(deadline({ start: '2024-02-29', length: 1, unit: 'year' }).due).toBe('2025-02-28');
  });
  it('stands still while paused', () => {
    const paused = [{ from: '2023-11-03', to: '2023-11-06' }];
    expect(deadline({ start: '2023-11-02', length: 5, unit: 'working', paused }).due).toBe('2023-11-13');
    expect(deadline({ start: '2023-11-02', length: 5, unit: 'calendar', paused }).due).toBe('2023-11-13');
  });
  it('stands still through several spans, in whatever order they are given', () => {
    const spans = [
      { from: '2024-03-20', to: '2024-03-22' },
      { from: '2024-03-05', to: '2024-03-06' },
      { from: '2024-03-12', to: '2024-03-14' },
    ];
    const due = (paused: typeof spans) =>
      deadline({ start: '2024-03-01', length: 10, unit: 'calendar', paused }).due;
    // 11 March plain, two days of the first span, three of the second that the moved end ran into.
    expect(due(spans)).toBe('2024-03-18');
    expect(due(spans.toReversed())).toBe('2024-03-18');
  });
  it('counts a day only once where spans overlap', () => {
    const paused = [
      { from: '2023-11-03', to: '2023-11-06' },
      { from: '2023-11-05', to: '2023-11-06' },
    ];
    expect(deadline({ start: '2023-11-02', length: 5, unit: 'calendar', paused }).due).toBe('2023-11-13');
  });
  it('does not end on a day that stands still', () => {
    const paused = [{ from: '2023-11-06', to: '2023-11-07' }];
    expect(deadline({ start: '2023-11-02', length: 2, unit: 'calendar', paused }).due).toBe('2023-11-08');
  });
  it('is provisional on the last days of a year whose successor has no calendar yet', () => {
    expect(hasCalendar(2026)).toBe(true);
    expect(hasCalendar(2003)).toBe(false);
    const lastKnown = [2026, 2027, 2028, 2029, 2030, 2031].find((year) => !hasCalendar(year + 1)) ?? 2026;
    const due = (start: string) => deadline({ start, length: 1, unit: 'working' }).provisional;
    expect(due(`${lastKnown}-12-20`)).toBe(false);
    expect(due(`${lastKnown}-12-30`)).toBe(true);
  });
  it('is provisional where a year has no calendar yet', () => {
    expect(hasCalendar(2099)).toBe(false);
    expect(deadline({ start: '2099-03-02', length: 5, unit: 'working' }).provisional).toBe(true);
    expect(deadline({ start: '2023-03-02', length: 5, unit: 'working' }).provisional).toBe(false);
  });
});

const day = fc.integer({ min: 0, max: 3_600 }).map((offset) => addDays('2018-01-01', offset));

it('never ends on a rest day and never before its plain length', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('working' as const, 'calendar' as const),
      (start, length, unit) => {
        const { due } = deadline({ start, length, unit });
        expect(isWorkingDay(due)).toBe(true);
        expect(daysBetween(start, due)).toBeGreaterThanOrEqual(length);
        if (unit === 'working') expect(workingDaysLeft(start, due)).toBe(length);
      },
    ),
  );
});

it('each day of standing still moves a calendar term by one, rest days aside', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 20 }),
      (start, length, pause) => {
        const paused = [{ from: addDays(start, 1), to: addDays(start, pause) }];
        const { due } = deadline({ start, length, unit: 'calendar', paused });
        expect(due).toBe(deadline({ start, length: length + pause, unit: 'calendar' }).due);
      },
    ),
  );
});

it('is overdue from the first day after, rest day or not', () => {
  // 10 November 2023 is a Friday.
  expect(workingDaysLeft('2023-11-10', '2023-11-10')).toBe(0);
  expect(workingDaysLeft('2023-11-11', '2023-11-10')).toBe(-1);
  expect(workingDaysLeft('2023-11-14', '2023-11-10')).toBe(-2);
  expect(workingDaysLeft('2023-11-09', '2023-11-10')).toBe(1);
});

it('knows which dates exist', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2023-02-29')).toBe(false);
  expect(isDate('2023-2-9')).toBe(false);
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
});
