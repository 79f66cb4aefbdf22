import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compassAdvice } from './compass.ts';
import { bonds, type CompassAnswers, headcounts, matters, places, proofs } from './compass-questions.ts';

const answers: CompassAnswers = {
  matter: 'wages',
  place: 'site',
  bond: 'crew',
  proof: 'records',
  leftOn: '2023-09-30',
  headcount: 'few',
  monthlyWageFen: 6_000_00n,
  unpaidMonths: 2.5,
};
const advise = (change: Partial<CompassAnswers>, today = '2023-11-02') =>
  compassAdvice({ ...answers, ...change }, today);

describe('the rights compass', () => {
  it('leads wage arrears on a site to labour inspection, and the union registers the case', () => {
    expect(advise({})).toMatchObject({ owner: 'inspection', canFile: true });
    expect(advise({}).also).toContain('union');
  });

  it('says until when, by which article', () => {
    expect(advise({}).clocks.map((clock) => clock.due)).toEqual(['2025-09-30', '2024-09-30']);
  });

  it('runs no clock while the worker is still there', () => {
    expect(
      advise({ leftOn: undefined }).clocks.every((clock) => clock.due === undefined && !clock.hasPassed),
    ).toBe(true);
  });

  it('leads a wage IOU outside a site to the court (解释一 §15)', () => {
    expect(advise({ place: 'company', proof: 'wage-note' }).owner).toBe('court');
  });

  it('leads to the court when both clocks have passed, and work for a person or by a pensioner as well', () => {
    expect(advise({ leftOn: '2020-01-01' }).owner).toBe('court');
    expect(advise({ bond: 'service' }).owner).toBe('court');
  });

  it('says that the union may apply after an injury', () => {
    expect(advise({ matter: 'injury' })).toMatchObject({ owner: 'social-security', canFile: false });
  });

  it('multiplies wage and months and writes the step out', () => {
    expect(advise({}).amount).toMatchObject({ fen: 15_000_00n, steps: [{ formula: '月工资 × 没发的月数' }] });
    expect(advise({ monthlyWageFen: undefined }).amount.fen).toBeUndefined();
  });

  it('answers every combination with an owner, a reason and papers', () => {
    const anything = fc.record<CompassAnswers>({
      matter: fc.constantFrom(...matters),
      place: fc.constantFrom(...places),
      bond: fc.constantFrom(...bonds),
      proof: fc.constantFrom(...proofs),
      leftOn: fc.constantFrom(undefined, '2019-02-28', '2023-10-31'),
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
      }),
    );
  });
});
