import { describe, expect, it } from 'vitest';
import { levelThreePolicy as policy } from '../policies/security-policy.ts';
import { afterFailure, isLocked, openLock } from './lockout.ts';

const start = new Date('2023-11-02T01:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

function fail(times: number) {
  let lockout = openLock;
  for (let n = 0; n < times; n += 1) lockout = afterFailure(lockout, policy, start);
  return lockout;
}

describe('lockout', () => {
  it('locks at the fifth failure and not before', () => {
    expect(isLocked(fail(4), start)).toBe(false);
    expect(isLocked(fail(5), start)).toBe(true);
  });

  it('opens again after 300 seconds', () => {
    expect(isLocked(fail(5), later(299))).toBe(true);
    expect(isLocked(fail(5), later(300))).toBe(false);
  });

  it('is not prolonged by tries while locked', () => {
    expect(afterFailure(fail(5), policy, later(200))).toEqual(fail(5));
  });

  it('counts from one again after a lock has ended', () => {
    expect(afterFailure(fail(5), policy, later(301))).toEqual({ failedAttempts: 1, lockedUntil: undefined });
  });
});
