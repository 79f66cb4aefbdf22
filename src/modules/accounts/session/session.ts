/** Where somebody sits; kept with the session so that its owner recognises it. */
export interface Browser {
  readonly address: string;
  readonly device: string;
}

/** What still stands between a right password and the console. */
export type SignInStep = 'code' | 'new-password' | 'enrol' | 'done';

export interface SessionClock {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly idleSeconds: number;
}

/** A signed-in browser must be seen at most this often in the database, which keeps reading a page a read. */
const TOUCH_MS = 60_000;
/** Time to finish a sign-in that has begun. */
export const PENDING_SECONDS = 600;

/** False after the idle time or the absolute end (超时自动退出, GB/T 22239-2019 level 3, 身份鉴别 b). */
export function isAlive(session: SessionClock, now: Date): boolean {
  if (now >= session.expiresAt) return false;
  return now.getTime() - session.lastSeenAt.getTime() < session.idleSeconds * 1_000;
}

export function needsTouch(session: SessionClock, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS;
}

/** The next thing to ask of somebody whose password was right: code, then a new password, then enrolment. */
export function nextStep(situation: {
  readonly hasSecondFactor: boolean;
  readonly secondFactorPassed: boolean;
  readonly secondFactorRequired: boolean;
  readonly mustChangePassword: boolean;
}): SignInStep {
  if (situation.hasSecondFactor && !situation.secondFactorPassed) return 'code';
  if (situation.mustChangePassword) return 'new-password';
  if (situation.secondFactorRequired && !situation.hasSecondFactor) return 'enrol';
  return 'done';
}
