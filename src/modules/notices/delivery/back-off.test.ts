import { describe, expect, it } from 'vitest';
import { nextTry } from './back-off.ts';

const now = new Date('2023-11-02T01:00:00Z');
const minutesLater = (attempts: number) => {
  const next = nextTry({ kind: 'notice', attempts, createdAt: now }, now);
  return next && (next.getTime() - now.getTime()) / 60_000;
};

describe('trying again', () => {
  it('waits 1, 2, 4 … minutes, never more than two hours, and gives up after twelve tries', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 11].map(minutesLater)).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
    expect(minutesLater(12)).toBeUndefined();
  });

  it('tries a sign-in code every few seconds, and not after the five minutes it is good for', () => {
    const secondsLater = (attempts: number, age: number) => {
      const createdAt = new Date(now.getTime() - age * 1000);
      const next = nextTry({ kind: 'code', attempts, createdAt }, now);
      return next && (next.getTime() - now.getTime()) / 1000;
    };
    expect(secondsLater(1, 1)).toBe(5);
    expect(secondsLater(3, 20)).toBe(20);
    expect(secondsLater(6, 160)).toBeUndefined();
  });
});
