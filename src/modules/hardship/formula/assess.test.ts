import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Circumstances } from './assess.ts';
import { exclusionList } from './exclusion.ts';
import { type Category, formulaOn, formulaVersions } from './formula-version.ts';

const STANDARD = 53_000n;
const family = (change: Partial<Circumstances>): Circumstances => ({
  incomeFen: 0n,
  costsFen: 0n,
  suddenFen: 0n,
  hadAccident: false,
  members: 1,
  exclusions: [],
  migrant: undefined,
  ...change,
});
const on = (key: string) => ({ version: formulaOn('2023-01-01', key), standardFen: STANDARD });

describe('困难类别', () => {
  // 530 元 a month: one person has 6,360 元 a year at the line; two people 12,720 元.
  it.each([
    ['2021', { incomeFen: 635_999n }, 'deep'],
    ['2021', { incomeFen: 636_000n }, 'relative'],
    ['2021', { incomeFen: 1_271_999n }, 'relative'],
    ['2021', { incomeFen: 1_272_000n }, undefined],
    ['2021', { incomeFen: 3_000_000n, costsFen: 2_400_001n, suddenFen: 2_400_001n, members: 1 }, 'deep'],
    ['2021', { incomeFen: 30_000_000n, costsFen: 24_000_001n, suddenFen: 24_000_001n }, 'accident'],
    ['2021', { incomeFen: 30_000_000n, costsFen: 24_000_000n, suddenFen: 24_000_000n }, undefined],
    ['2021', { incomeFen: 30_000_000n, hadAccident: true }, 'accident'],
    ['2017', { incomeFen: 954_000n }, 'relative'],
    ['2017', { incomeFen: 954_001n }, undefined],
    ['2017', { incomeFen: 1_908_000n, hadAccident: true }, 'accident'],
    ['2017', { incomeFen: 1_908_001n, hadAccident: true }, undefined],
  ] as const)('of rule %s for %o is %s', (key, change, expected) => {
    expect(assess(family(change), on(key)).category).toBe(expected);
  });

  it('is undefined where a quoted exclusion stands in the way, and says which', () => {
    const result = assess(family({ exclusions: ['study-abroad'] }), on('2021'));
    expect(result).toMatchObject({ category: undefined, byMoney: 'deep' });
    expect(result.obstacles.join()).toContain('留学');
  });

  it('is only looked at by a person where the exclusion is not quoted in a rule', () => {
    const result = assess(family({ exclusions: ['car'] }), on('2021'));
    expect(result.category).toBe('deep');
    expect(result.toClarify).toHaveLength(1);
  });

  it.each([
    [{ monthsEmployed: 11, isUnionMember: true }, 1],
    [{ monthsEmployed: 12, isUnionMember: false }, 1],
    [{ monthsEmployed: 12, isUnionMember: true }, 0],
  ])('of a migrant %o meets %i obstacles', (migrant, count) => {
    expect(assess(family({ migrant }), on('2021')).obstacles).toHaveLength(count);
  });

  it('is computed by the rule of its day, or by the one that the county names', () => {
    expect(formulaOn('2020-12-31').key).toBe('2017');
    expect(formulaOn('2021-01-01').key).toBe('2021');
    expect(formulaOn('2023-01-01', '2017').key).toBe('2017');
    expect(formulaOn('1999-01-01', '某某').key).toBe('2017');
  });
});

const rank: Record<Category | 'none', number> = { deep: 3, relative: 2, accident: 1, none: 0 };
const depth = (change: Circumstances, key: string) => rank[assess(change, on(key)).category ?? 'none'];
const anyFamily = fc
  .record({
    income: fc.bigInt(0n, 40_000_000n),
    sudden: fc.bigInt(0n, 20_000_000n),
    other: fc.bigInt(0n, 20_000_000n),
    hadAccident: fc.boolean(),
    members: fc.integer({ min: 1, max: 9 }),
    exclusions: fc.subarray([...exclusionList]),
  })
  .map(({ income, sudden, other, ...rest }) =>
    family({ incomeFen: income, suddenFen: sudden, costsFen: sudden + other, ...rest }),
  );

describe.each(formulaVersions.map(({ key }) => key))('rule %s', (key) => {
  it('never finds a deeper category for more income', () => {
    fc.assert(
      fc.property(anyFamily, fc.bigInt(1n, 10_000_000n), (one, more) => {
        expect(depth({ ...one, incomeFen: one.incomeFen + more }, key)).toBeLessThanOrEqual(depth(one, key));
      }),
    );
  });

  it('never finds a lighter category for more costs or one more member', () => {
    fc.assert(
      fc.property(anyFamily, fc.bigInt(1n, 10_000_000n), (one, more) => {
        expect(depth({ ...one, costsFen: one.costsFen + more }, key)).toBeGreaterThanOrEqual(depth(one, key));
        fc.pre(one.incomeFen >= one.costsFen);
        expect(depth({ ...one, members: one.members + 1 }, key)).toBeGreaterThanOrEqual(depth(one, key));
      }),
    );
  });
});
