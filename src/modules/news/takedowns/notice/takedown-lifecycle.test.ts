import { describe, expect, it } from 'vitest';
import {
  isClosed,
  nextStatus,
  statusNames,
  type TakedownStatus,
  takedownActs,
  takedownStatuses,
} from './takedown-lifecycle.ts';

describe('the life of a takedown notice', () => {
  it('reaches every status from the first one', () => {
    const reached = new Set<TakedownStatus>(['received']);
    for (const status of reached)
      for (const act of takedownActs) {
        const next = nextStatus(status, act);
        if (next) reached.add(next);
      }
    expect([...reached].sort()).toEqual([...takedownStatuses].sort());
  });

  it('ends in restored, rejected or withdrawn and nowhere else', () => {
    expect(takedownStatuses.filter(isClosed)).toEqual(['restored', 'rejected', 'withdrawn']);
  });

  it('may always be taken back by who sent it, as long as it is open', () => {
    for (const status of takedownStatuses.filter((one) => !isClosed(one)))
      expect(nextStatus(status, 'withdraw'), statusNames[status]).toBe('withdrawn');
  });

  it.each([
    ['received', 'block', 'blocked'],
    ['blocked', 'forward', 'forwarded'],
    ['forwarded', 'counter', 'countered'],
    ['countered', 'restore', 'restored'],
    ['countered', 'decline-counter', 'forwarded'],
    ['incomplete', 'supplement', 'received'],
  ] as const)('%s –%s→ %s', (from, act, to) => {
    expect(nextStatus(from, act)).toBe(to);
  });

  it.each([
    ['received', 'forward'],
    ['received', 'counter'],
    ['blocked', 'block'],
    ['forwarded', 'reject'],
    ['restored', 'block'],
    ['rejected', 'restore'],
  ] as const)('%s does not take %s', (from, act) => {
    expect(nextStatus(from, act)).toBeUndefined();
  });
});
