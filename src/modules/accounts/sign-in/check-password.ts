import { createHash } from 'node:crypto';
import type { Db } from '../../../platform/db/database.ts';
import { findStaffByUserName } from '../account/staff-store.ts';
import { verifyNothing, verifyPassword } from '../password/hash-password.ts';
import { isThrottled, type Throttle } from './throttle-store.ts';

/** A password that was looked at before the transaction, because looking takes a tenth of a second. */
export type PasswordCheck =
  | { readonly kind: 'throttled' }
  | { readonly kind: 'unknown'; readonly userName: string }
  | {
      readonly kind: 'known';
      readonly accountId: string;
      readonly passwordHash: string;
      readonly matches: boolean;
    };

export interface Credentials {
  readonly region: string;
  readonly userName: string;
  readonly password: string;
  readonly address: string;
}

/** Failures from one address, whatever the names: 30 in five minutes. */
export function addressThrottle(address: string): Throttle {
  return { key: `staff-address:${address}`, limit: 30, windowSeconds: 300 };
}

/** An unknown name is counted like a known one, so that being locked tells nothing about its existence. */
export function nameThrottle(
  name: { region: string; userName: string },
  limits: { tries: number; seconds: number },
): Throttle {
  const digest = createHash('sha256').update(`${name.region}:${name.userName}`).digest('hex');
  return { key: `staff-name:${digest}`, limit: limits.tries, windowSeconds: limits.seconds };
}

/** Compares the password; an unknown name takes as long as a known one. */
export async function checkPassword(db: Db, given: Credentials, now: Date): Promise<PasswordCheck> {
  if (await isThrottled(db, addressThrottle(given.address), now)) return { kind: 'throttled' };
  const userName = given.userName.trim().toLowerCase();
  const account = await findStaffByUserName(db, given.region, userName);
  if (!account || account.deactivatedAt) {
    await verifyNothing(given.password);
    return { kind: 'unknown', userName };
  }
  const { passwordHash } = account;
  return {
    kind: 'known',
    accountId: account.id,
    passwordHash,
    matches: await verifyPassword(given.password, passwordHash),
  };
}
