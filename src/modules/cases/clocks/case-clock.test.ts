import { describe, expect, it } from 'vitest';
import { type CaseClock, clockDue, clockRules, isOverdue } from './case-clock.ts';
import { limitations } from './limitation.ts';

const due = (kind: keyof typeof clockRules, startedOn: string, paused: CaseClock['paused'] = []) =>
  clockDue({ startedOn, length: clockRules[kind].length, unit: clockRules[kind].unit, paused }).due;

describe('case clocks', () => {
  it('the receiver of a transfer has five working days, over the National Day break', () => {
    // 2023: 29 Sep – 6 Oct off, 7 and 8 Oct are make-up workdays.
    expect(due('transfer-answer', '2023-09-27')).toBe('2023-10-10');
  });

  it('mediation has fifteen calendar days and ends on a working day', () => {
    expect(due('mediation', '2023-11-03')).toBe('2023-11-20');
  });

  it('inspection has sixty working days', () => {
    expect(due('inspection', '2023-07-03')).toBe('2023-09-25');
  });

  it('arbitration is barred one year after the end of employment, inspection looks back two', () => {
    expect(due('arbitration', '2023-03-01')).toBe('2024-03-01');
    expect(due('look-back', '2023-05-31')).toBe('2025-06-03');
  });

  it('a pause pushes the end back; a running pause stops the alarm', () => {
    expect(due('mediation', '2023-11-01', [{ from: '2023-11-06', to: '2023-11-08' }])).toBe('2023-11-20');
    const clock: CaseClock = {
      id: 'k',
      caseId: 'c',
      kind: 'mediation',
      waitsFor: 'union',
      startedOn: '2023-11-01',
      length: 15,
      unit: 'calendar',
      article: '',
      dueOn: '2023-11-16',
      isProvisional: false,
      paused: [],
      metOn: undefined,
      droppedOn: undefined,
    };
    expect(isOverdue(clock, '2023-11-16')).toBe(false);
    expect(isOverdue(clock, '2023-11-17')).toBe(true);
    expect(isOverdue({ ...clock, paused: [{ from: '2023-11-10', to: undefined }] }, '2023-11-17')).toBe(
      false,
    );
    expect(isOverdue({ ...clock, metOn: '2023-11-10' }, '2023-11-17')).toBe(false);
  });

  it('says that a far day is provisional', () => {
    expect(clockDue({ startedOn: '2030-01-01', length: 5, unit: 'working', paused: [] }).provisional).toBe(
      true,
    );
  });
});

describe('limitation', () => {
  it('starts at the last unpaid month and at the earliest end of employment', () => {
    expect(
      limitations({
        lines: [{ lastMonth: '2023-05' }, { lastMonth: '2023-06' }],
        employmentEnds: ['2023-07-01', undefined, '2023-06-30'],
      }),
    ).toEqual([
      { kind: 'look-back', startedOn: '2023-06-30' },
      { kind: 'arbitration', startedOn: '2023-06-30' },
    ]);
  });

  it('does not bar arbitration while the worker is still employed (调解仲裁法 §27 第四款)', () => {
    expect(
      limitations({ lines: [{ lastMonth: '2023-05' }], employmentEnds: [undefined] }).map((one) => one.kind),
    ).toEqual(['look-back']);
  });
});
