import { describe, expect, it } from 'vitest';
import { type BatchStatus, batchActs, batchStatuses, lineReference, nextBatchStatus } from './batch.ts';

describe('the life of a payment batch', () => {
  it('reaches every station from the first', () => {
    const reached = new Set<BatchStatus>(['open']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const status of [...reached])
        for (const act of batchActs) {
          const next = nextBatchStatus(status, act);
          if (next) reached.add(next);
        }
    }
    expect([...reached].sort()).toEqual([...batchStatuses].sort());
  });

  it('goes to the bank only after a second person checked it, and is never cancelled afterwards', () => {
    expect(batchStatuses.filter((status) => nextBatchStatus(status, 'send'))).toEqual(['checked']);
    expect(batchStatuses.filter((status) => nextBatchStatus(status, 'cancel'))).toEqual(['open', 'checked']);
  });

  it('gives every line a reference that survives spreadsheets', () => {
    expect(lineReference('临工帮批〔2023〕3号', 1)).toBe('WL2023-3-001');
  });
});
