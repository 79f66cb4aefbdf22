/** How often in a row a password or code of one account was wrong, and until when it is locked. */
export interface Lockout {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | undefined;
}

interface Limits {
  readonly lockoutTries: number;
  readonly lockoutSeconds: number;
}

export const openLock: Lockout = { failedAttempts: 0, lockedUntil: undefined };

/** True until the lock ends; GB/T 22239-2019 level 3, 身份鉴别 b (限制非法登录次数). */
export function isLocked(lockout: Lockout, now: Date): boolean {
  return lockout.lockedUntil !== undefined && now < lockout.lockedUntil;
}

/** State after one more failure: the last permitted one locks; a lock that has ended starts the count anew. */
export function afterFailure(lockout: Lockout, limits: Limits, now: Date): Lockout {
  if (isLocked(lockout, now)) return lockout;
  const failedAttempts = (lockout.lockedUntil === undefined ? lockout.failedAttempts : 0) + 1;
  if (failedAttempts < limits.lockoutTries) return { failedAttempts, lockedUntil: undefined };
  return { failedAttempts, lockedUntil: new Date(now.getTime() + limits.lockoutSeconds * 1_000) };
}
