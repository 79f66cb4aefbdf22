import type { Actor } from '../../../platform/actor.ts';
import { type Role, scopeOf } from '../role.ts';

/** A member of staff, or an outside contact, who signs in with a user name. */
export interface StaffAccount {
  readonly id: string;
  readonly region: string;
  /** Small letters, digits, dot, dash, underscore; one per region. */
  readonly userName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisationId: string | undefined;
  readonly passwordHash: string;
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: boolean;
  /** TOTP secret (base32), sealed; undefined without a second factor. */
  readonly totpSealed: string | undefined;
  /** Time step of the last code that was accepted; the same code is never accepted twice. */
  readonly totpLastStep: bigint | undefined;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | undefined;
  readonly lastSignedInAt: Date | undefined;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | undefined;
  readonly deactivationReason: string | undefined;
  /** Who took over. */
  readonly successorId: string | undefined;
}

export const userNamePattern = /^[a-z][a-z0-9._-]{2,31}$/;

/** Who this account is to the use cases. */
export function staffActor(
  account: Pick<StaffAccount, 'id' | 'name' | 'region' | 'roles' | 'organisationId'>,
): Actor {
  return {
    kind: 'staff',
    id: account.id,
    name: account.name,
    region: account.region,
    roles: account.roles,
    scopes: [],
    organisationId: scopeOf(account.roles, account.organisationId),
    personId: undefined,
  };
}
