import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compassAdvice } from './compass.ts';
import { bonds, type CompassAnswers, headcounts, matters, places, proofs } from './compass-questions.ts';
import type { Body } from './roads.ts';

const answers: CompassAnswers = {
  matter: 'wages',
  place: 'site',
  bond: 'crew',
  proof: 'records',
  isStillThere: false,
  leftOn: '2023-09-30',
  happenedOn: undefined,
  claimedOn: undefined,
  awardOn: undefined,
  headcount: 'few',
  monthlyWageFen: 6_000_00n,
  unpaidMonths: 2.5,
};
const advise = (change: Partial<CompassAnswers>, today = '2023-11-02') =>
  compassAdvice({ ...answers, ...change }, today);
const dues = (change: Partial<CompassAnswers>, today?: string) =>
  advise(change, today).clocks.map((clock) => clock.due ?? clock.state);

describe('who owns the matter', () => {
  it.each<[Partial<CompassAnswers>, Body]>([
    [{ matter: 'wages' }, 'inspection'],
    [{ matter: 'contract' }, 'inspection'],
    [{ matter: 'working-time' }, 'inspection'],
    [{ matter: 'insurance' }, 'social-security'],
    [{ matter: 'injury' }, 'hr'],
    [{ matter: 'maternity' }, 'inspection'],
    [{ matter: 'dismissal' }, 'arbitration'],
    [{ matter: 'collective' }, 'union'],
    [{ matter: 'violence' }, 'police'],
    [{ matter: 'other' }, 'union'],
    // A wage IOU without another dispute is a plain civil suit (解释一 §15); on a site the general contractor pays first.
    [{ place: 'company', proof: 'wage-note' }, 'court'],
    [{ place: 'site', proof: 'wage-note' }, 'inspection'],
    [{ leftOn: '2020-01-01' }, 'court'],
    [{ bond: 'service' }, 'court'],
    [{ bond: 'service', matter: 'injury' }, 'court'],
    [{ matter: 'dismissal', proof: 'award' }, 'court'],
    [{ matter: 'violence', proof: 'award', bond: 'service' }, 'police'],
  ])('%j: %s', (change, owner) => {
    expect(advise(change).owner).toBe(owner);
  });

  it('keeps the union’s door open in every case', () => {
    for (const matter of matters) {
      const { owner, also } = advise({ matter });
      expect([owner, ...also]).toContain('union');
    }
  });
});

describe('which clock runs', () => {
  it.each<[string, Partial<CompassAnswers>, string[]]>([
    ['two years of inspection, one of arbitration', {}, ['2025-09-30', '2024-09-30']],
    [
      'nothing for wages while still employed (§27 第四款)',
      { isStillThere: true, leftOn: undefined },
      ['not-started', 'not-started'],
    ],
    ['a day that was not given stays unknown', { leftOn: undefined }, ['unknown', 'unknown']],
    [
      'a claim in time starts the year anew (§27 第二款)',
      { claimedOn: '2023-10-20' },
      ['2025-09-30', '2024-10-21'],
    ],
    [
      '30 days for the employer, a year for worker, family and union',
      { matter: 'injury', happenedOn: '2023-10-10' },
      ['2023-11-09', '2024-10-10'],
    ],
    ['15 days after an award', { proof: 'award', awardOn: '2023-11-01' }, ['2023-11-16']],
    ['three years where it is no employment', { bond: 'service' }, ['2026-09-30']],
    ['a year from the dismissal', { matter: 'dismissal' }, ['2024-09-30']],
    [
      'the year runs while still employed where it is not about wages',
      { matter: 'contract', isStillThere: true, leftOn: undefined, happenedOn: '2023-05-31' },
      ['not-started', '2024-05-31'],
    ],
    ['none where the police come first', { matter: 'violence' }, []],
  ])('%s', (_title, change, expected) => {
    expect(dues(change)).toEqual(expected);
  });

  it('does not start a clock anew that had already run out, nor by a day that is still to come', () => {
    const late = { matter: 'dismissal', leftOn: '2021-09-30' } as const;
    expect(advise({ ...late, claimedOn: '2023-10-01' }).clocks[0]?.state).toBe('passed');
    expect(dues({ matter: 'dismissal', claimedOn: '2023-12-31' })).toEqual(['2024-09-30']);
  });

  it('ends on its last day, not on the day before', () => {
    const state = (today: string) => advise({ matter: 'dismissal' }, today).clocks[0]?.state;
    expect([state('2024-09-30'), state('2024-10-01')]).toEqual(['running', 'passed']);
  });
});

describe('which amount', () => {
  it('multiplies wage and months, and says nothing where one is missing', () => {
    expect(advise({}).amount).toMatchObject({ fen: 15_000_00n });
    expect(advise({ monthlyWageFen: undefined }).amount).toBeUndefined();
    expect(advise({ matter: 'dismissal' }).amount).toBeUndefined();
  });

  it('carries what was typed into the calculator of the matter', () => {
    expect(advise({ matter: 'dismissal' }).calculators[0]).toMatchObject({
      key: 'severance',
      known: { endedOn: '2023-09-30', averageWage: '6,000.00' },
    });
    expect(advise({ bond: 'no-contract' }).calculators.map(({ key }) => key)).toContain('unwritten-contract');
    expect(advise({ bond: 'service' }).calculators).toEqual([]);
  });
});

describe('every combination', () => {
  it('has an owner, a reason, papers and clocks with articles', () => {
    const anything = fc.record<CompassAnswers>({
      matter: fc.constantFrom(...matters),
      place: fc.constantFrom(...places),
      bond: fc.constantFrom(...bonds),
      proof: fc.constantFrom(...proofs),
      isStillThere: fc.boolean(),
      leftOn: fc.constantFrom(undefined, '2019-02-28', '2023-10-31'),
      happenedOn: fc.constantFrom(undefined, '2020-02-29', '2023-10-31'),
      claimedOn: fc.constantFrom(undefined, '2022-12-31', '2030-01-01'),
      awardOn: fc.constantFrom(undefined, '2023-10-25'),
      headcount: fc.constantFrom(...headcounts),
      monthlyWageFen: fc.constantFrom(undefined, 0n, 500_000n),
      unpaidMonths: fc.constantFrom(undefined, 0.5, 12),
    });
    fc.assert(
      fc.property(anything, (some) => {
        const advice = compassAdvice(some, '2023-11-02');
        expect(advice.why.length).toBeGreaterThan(5);
        expect(advice.papers.length).toBeGreaterThan(0);
        expect(advice.also).not.toContain(advice.owner);
        for (const clock of advice.clocks) {
          expect(clock.article).toContain('条');
          expect(clock.due === undefined).toBe(clock.state === 'unknown' || clock.state === 'not-started');
        }
      }),
    );
  });
});
