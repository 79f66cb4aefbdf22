import { describe, expect, it } from 'vitest';
import { mailDueAt, nextStatus, transitions } from './subscription.ts';

describe('a collected mail', () => {
  it.each([
    ['at-once', '2023-11-02T18:30:00Z', '2023-11-02T18:30:00.000Z'],
    ['daily', '2023-11-02T18:30:00Z', '2023-11-03T00:00:00.000Z'],
    ['daily', '2023-11-02T00:00:00Z', '2023-11-03T00:00:00.000Z'],
    ['daily', '2023-11-01T23:59:59Z', '2023-11-02T00:00:00.000Z'],
    ['weekly', '2023-11-02T18:30:00Z', '2023-11-06T00:00:00.000Z'],
    ['weekly', '2023-11-05T23:59:00Z', '2023-11-06T00:00:00.000Z'],
    ['weekly', '2023-11-06T00:00:00Z', '2023-11-13T00:00:00.000Z'],
  ] as const)('%s, found at %s, leaves at %s: at eight in the morning of Lingao', (rhythm, now, due) => {
    expect(mailDueAt(rhythm, new Date(now)).toISOString()).toBe(due);
  });
});

describe('the life of a subscription', () => {
  it('reaches every state, and nothing leads back from the end', () => {
    expect([...new Set(Object.values(transitions).flatMap((to) => Object.values(to)))].sort()).toEqual([
      'active',
      'ended',
      'paused',
    ]);
    expect(nextStatus('ended', 'resume')).toBeUndefined();
  });
});
