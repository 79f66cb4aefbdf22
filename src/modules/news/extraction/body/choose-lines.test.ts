import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLines } from './choose-lines.ts';

const choose = (scores: readonly number[], weights: readonly number[]) =>
  chooseLines(Float32Array.from(scores), weights);

describe('the choice of lines', () => {
  it('keeps sure lines and leaves sure others', () => {
    expect(choose([4, -4, 5], [100, 100, 100])).toEqual([true, false, true]);
  });

  it('keeps the best of a doubtful page rather than nothing', () => {
    expect(choose([-3, -6], [100, 100])).toEqual([true, false]);
  });

  it('takes a doubtful line where little is lost by it', () => {
    expect(choose([5, 0], [1000, 20])).toEqual([true, true]);
    expect(choose([5, -1.5], [1000, 1000])).toEqual([true, false]);
  });

  it('never keeps a line that is less likely than one it leaves', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 500 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (all) => {
        const scores = all.map(([score]) => score / 10);
        const isKept = choose(
          scores,
          all.map(([, weight]) => weight),
        );
        const kept = scores.filter((_score, at) => isKept[at]);
        const left = scores.filter((_score, at) => !isKept[at]);
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(Math.max(Number.NEGATIVE_INFINITY, ...left) - 1e-6);
      }),
    );
  });
});
