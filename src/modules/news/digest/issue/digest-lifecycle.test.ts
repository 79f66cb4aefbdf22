import { describe, expect, it } from 'vitest';
import { digestStatuses } from './digest.ts';
import { type DigestAct, nextStatus, transitions } from './digest-lifecycle.ts';

describe('the life of a press digest', () => {
  it('reaches every state from the draft', () => {
    const reached = new Set<string>(['draft']);
    for (const status of digestStatuses) for (const to of Object.values(transitions[status])) reached.add(to);
    expect([...reached].sort()).toEqual([...digestStatuses].sort());
  });

  it.each<[DigestAct]>([['arrange'], ['issue'], ['discard']])('is frozen once issued: no %s', (act) => {
    for (const status of ['issued', 'withdrawn', 'discarded'] as const)
      expect(nextStatus(status, act)).toBeUndefined();
  });

  it('withdraws only what was issued', () => {
    expect(nextStatus('issued', 'withdraw')).toBe('withdrawn');
    expect(nextStatus('draft', 'withdraw')).toBeUndefined();
  });
});
