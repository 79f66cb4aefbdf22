import { describe, expect, it } from 'vitest';
import { daysInMonth, monthsOf } from './claimant.ts';
import { migrantSnapshot } from './migrant.ts';
import { electionProblem, seesWholeLedger } from './representatives.ts';

describe('a claim line', () => {
  it('covers one month or a run over the new year', () => {
    expect(monthsOf({ month: '2023-05', lastMonth: '2023-05' })).toEqual(['2023-05']);
    expect(monthsOf({ month: '2022-11', lastMonth: '2023-02' })).toEqual([
      '2022-11',
      '2022-12',
      '2023-01',
      '2023-02',
    ]);
  });

  it('knows the days of leap years', () => {
    expect([daysInMonth('2023-02'), daysInMonth('2024-02'), daysInMonth('2023-12')]).toEqual([28, 29, 31]);
  });
});

describe('whether somebody counts as 农民工', () => {
  it('follows the file, then the own word, and stays open otherwise', () => {
    expect(migrantSnapshot('rural', false)).toEqual({ isMigrant: true, migrantSource: 'file' });
    expect(migrantSnapshot('urban', true)).toEqual({ isMigrant: false, migrantSource: 'file' });
    expect(migrantSnapshot('unknown', true)).toEqual({ isMigrant: true, migrantSource: 'stated' });
    expect(migrantSnapshot('unknown', undefined)).toEqual({ isMigrant: undefined, migrantSource: 'unknown' });
  });
});

describe('representatives', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));

  it('may be elected by ten or more, five at most, from among them', () => {
    expect(electionProblem(ids(10), ids(5))).toBeUndefined();
    expect(electionProblem(ids(9), ids(1))).toBe('too-few-claimants');
    expect(electionProblem(ids(10), ids(6))).toBe('too-many');
    expect(electionProblem(ids(10), ['x'])).toBe('not-claimants');
    expect(electionProblem(ids(3), [])).toBeUndefined();
  });

  it('see the whole ledger, as does who filed; the others see their own rows', () => {
    const claimants = [
      { personId: 'r', isRepresentative: true },
      { personId: 'o', isRepresentative: false },
    ];
    const sees = (personId: string) => seesWholeLedger({ personId }, { filerPersonId: 'f', claimants });
    expect([sees('r'), sees('f'), sees('o')]).toEqual([true, true, false]);
  });
});
