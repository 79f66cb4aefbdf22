import { describe, expect, it } from 'vitest';
import { isAlive, needsTouch, nextStep } from './session.ts';

const seen = new Date('2023-11-02T01:00:00Z');
const later = (seconds: number) => new Date(seen.getTime() + seconds * 1_000);
const session = { lastSeenAt: seen, expiresAt: later(43_200), idleSeconds: 600 };

describe('session', () => {
  it('ends after 600 seconds without a request', () => {
    expect(isAlive(session, later(599))).toBe(true);
    expect(isAlive(session, later(600))).toBe(false);
  });

  it('ends after 12 hours even when busy', () => {
    const busy = { ...session, lastSeenAt: later(43_199) };
    expect(isAlive(busy, later(43_199))).toBe(true);
    expect(isAlive(busy, later(43_200))).toBe(false);
  });

  it('is written down as seen at most once a minute', () => {
    expect(needsTouch(session, later(59))).toBe(false);
    expect(needsTouch(session, later(60))).toBe(true);
  });
});

describe('steps of a sign-in', () => {
  const nothing = {
    hasSecondFactor: false,
    secondFactorPassed: false,
    secondFactorRequired: false,
    mustChangePassword: false,
  };
  it.each([
    [{}, 'done'],
    [{ secondFactorRequired: true }, 'enrol'],
    [{ secondFactorRequired: true, mustChangePassword: true }, 'new-password'],
    [{ hasSecondFactor: true, mustChangePassword: true }, 'code'],
    [{ hasSecondFactor: true, secondFactorPassed: true, mustChangePassword: true }, 'new-password'],
    [{ hasSecondFactor: true, secondFactorPassed: true, secondFactorRequired: true }, 'done'],
  ] as const)('%j leads to %s', (situation, step) => {
    expect(nextStep({ ...nothing, ...situation })).toBe(step);
  });
});
