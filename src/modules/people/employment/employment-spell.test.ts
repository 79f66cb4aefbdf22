import { describe, expect, it } from 'vitest';
import { type EmploymentSpell, overlap, overlappingPairs } from './employment-spell.ts';

function spell(from: string, to: string | undefined, employerName: string): EmploymentSpell {
  return {
    id: from,
    personId: 'p',
    organisationId: undefined,
    employerName,
    occupation: undefined,
    from,
    to,
  };
}

describe('employment spells', () => {
  it.each([
    ['2023-01-01', '2023-01-31', '2023-01-31', '2023-02-28', true],
    ['2023-01-01', '2023-01-31', '2023-02-01', '2023-02-28', false],
    ['2023-01-01', undefined, '2030-01-01', undefined, true],
    ['2023-01-01', '2023-01-01', '2022-01-01', undefined, true],
  ])('%s–%s and %s–%s have a day in common: %s', (from, to, otherFrom, otherTo, expected) => {
    expect(overlap({ from, to }, { from: otherFrom, to: otherTo })).toBe(expected);
    expect(overlap({ from: otherFrom, to: otherTo }, { from, to })).toBe(expected);
  });

  it('overlap only between different employers', () => {
    const january = spell('2023-01-01', '2023-01-31', '甲');
    expect(overlappingPairs([january, spell('2023-01-10', undefined, '甲')])).toEqual([]);
    expect(overlappingPairs([january, spell('2023-01-10', undefined, '乙')])).toHaveLength(1);
  });
});
