import { describe, expect, it } from 'vitest';
import { visitStatuses } from './visit.ts';
import { nextVisitStatus, visitActs, visitLifecycle } from './visit-lifecycle.ts';

describe('the life of a visit', () => {
  it('reaches every station from the plan', () => {
    const reached = new Set(['planned']);
    for (const status of visitStatuses) {
      for (const act of visitActs) {
        const next = nextVisitStatus(status, act);
        if (next !== undefined && reached.has(status)) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...visitStatuses].sort());
  });

  it('takes what a phone brings at every station', () => {
    for (const status of visitStatuses) expect(nextVisitStatus(status, 'upload')).toBeDefined();
  });

  it('never brings a finished or cancelled visit back by an upload', () => {
    expect(visitLifecycle.finished.upload).toBe('finished');
    expect(visitLifecycle.cancelled.upload).toBe('cancelled');
  });

  it('lets nobody write findings before the start or after the end', () => {
    expect(visitStatuses.filter((status) => nextVisitStatus(status, 'record'))).toEqual(['started']);
  });
});
