import { describe, expect, it } from 'vitest';
import { fileActs, lifecycle, nextStatus, openActs } from './file-lifecycle.ts';
import { closedStatuses, type Status, statuses } from './hardship-file.ts';

function reachable(from: Status): Set<Status> {
  const seen = new Set<Status>([from]);
  for (const status of seen) {
    for (const act of openActs(status)) {
      const next = nextStatus(status, act);
      if (next) seen.add(next);
    }
  }
  return seen;
}

describe('the life of a hardship file', () => {
  it('reaches every station from the draft', () => {
    expect([...reachable('draft')].sort()).toEqual([...statuses].sort());
  });

  it('can end from every station', () => {
    for (const status of statuses) {
      expect(closedStatuses.some((closed) => reachable(status).has(closed))).toBe(true);
    }
  });

  it('uses every act somewhere', () => {
    const used = new Set(Object.values(lifecycle).flatMap((steps) => Object.keys(steps)));
    expect([...used].sort()).toEqual([...fileActs].sort());
  });

  it('never checks a family’s means before the authorisation, nor approves before the publicity', () => {
    for (const status of statuses) {
      if (status !== 'checking') expect(nextStatus(status, 'ask-check')).toBeUndefined();
      if (status !== 'publicising') expect(nextStatus(status, 'begin-approval')).toBeUndefined();
    }
    expect(nextStatus('authorising', 'authorise')).toBe('checking');
  });

  it('ends for good: a family asks again with a new file', () => {
    for (const closed of closedStatuses) expect([...reachable(closed)]).toEqual([closed]);
  });
});
