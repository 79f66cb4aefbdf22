import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitStatuses } from '../visits/visit.ts';
import { mergeFieldWork } from './merge.ts';

const started = { status: 'started', isSame: false } as const;

describe('work from the field', () => {
  it.each([
    ['a first answer', { base: 0, desk: undefined }, { kind: 'take' }],
    ['a change of what the phone last saw', { base: 2, desk: 2 }, { kind: 'take' }],
    ['what a colleague answered meanwhile', { base: 0, desk: 1 }, { kind: 'conflict', reason: 'changed' }],
    ['what a colleague changed meanwhile', { base: 1, desk: 3 }, { kind: 'conflict', reason: 'changed' }],
    ['what was removed meanwhile', { base: 1, desk: undefined }, { kind: 'conflict', reason: 'removed' }],
  ])('meets %s', (_title, at, merge) => {
    expect(mergeFieldWork({ ...started, ...at })).toEqual(merge);
  });

  it('waits for a person once the visit is over', () => {
    for (const status of ['finished', 'cancelled'] as const) {
      expect(mergeFieldWork({ status, base: 0, desk: undefined, isSame: false })).toEqual({
        kind: 'conflict',
        reason: status,
      });
    }
  });

  it('is never dropped: it is taken, is there already, or waits for a person', () => {
    const at = fc.record({
      status: fc.constantFrom(...visitStatuses),
      base: fc.nat(5),
      desk: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      isSame: fc.boolean(),
    });
    fc.assert(
      fc.property(at, (on) => {
        const merge = mergeFieldWork(on);
        if (merge.kind === 'same') expect(on.desk !== undefined && on.isSame).toBe(true);
        else expect(['take', 'conflict']).toContain(merge.kind);
      }),
    );
  });

  it('never overwrites a state of the desk that the phone has not seen', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 5 }), (base, desk) => {
        const merge = mergeFieldWork({ status: 'started', base, desk, isSame: false });
        if (base !== desk) expect(merge.kind).toBe('conflict');
      }),
    );
  });
});
