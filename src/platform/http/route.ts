import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { AppContext } from './context.ts';

/** Which door a route stands behind. */
export type Door = 'public' | 'worker' | 'staff' | 'api';

/** A named right: who may pass. Modules declare them as values; there is no other list. */
export interface Permission {
  readonly name: string;
  readonly door: Door;
  /** Staff roles that hold it. */
  readonly roles: readonly string[];
  /** API scope that holds it. */
  readonly scope: string | undefined;
}

/** What the audit record says of a route. */
export interface AuditWord {
  readonly word: string;
  /** use-case: written in the mutation's own transaction; view: written by the door after showing; never: with a reason. */
  readonly written: 'use-case' | 'view' | 'never';
}

/** One operation of the JSON API, described once: validation, OpenAPI and the reference page read the same schemas. */
export interface ApiOperation {
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Every query parameter; unknown ones are refused. */
  readonly query?: z.ZodObject;
  readonly response: z.ZodType;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: Permission;
  readonly audit: AuditWord;
  /** Set on routes under /api/v1: what the OpenAPI document says and what the query is checked against. */
  readonly api?: ApiOperation;
  /** Larger bodies than a form's are accepted (attachments, sheets). */
  readonly upload?: boolean;
  readonly handler: (c: AppContext) => Response | Promise<Response>;
}

export const everyone: Permission = { name: 'public', door: 'public', roles: [], scope: undefined };
export const signedInWorker: Permission = { name: 'worker', door: 'worker', roles: [], scope: undefined };
export const signedInStaff: Permission = { name: 'staff', door: 'staff', roles: ['*'], scope: undefined };

export function staffPermission(name: string, roles: readonly string[]): Permission {
  return { name, door: 'staff', roles, scope: undefined };
}

export function apiScope(scope: string): Permission {
  return { name: `api:${scope}`, door: 'api', roles: [], scope };
}

/** The mutation writes this word in its own transaction. */
export function recorded(word: string): AuditWord {
  return { word, written: 'use-case' };
}

/** Showing the page is itself recorded (personal files, exports). */
export function viewed(word: string): AuditWord {
  return { word, written: 'view' };
}

/** Nothing is recorded, for the given reason. */
export function unrecorded(reason: string): AuditWord {
  return { word: reason, written: 'never' };
}

/** The one answer to "may this actor pass this route?". */
export function mayPass(actor: Actor, permission: Permission): boolean {
  switch (permission.door) {
    case 'public':
      return true;
    case 'worker':
      return actor.kind === 'worker';
    case 'staff':
      return (
        actor.kind === 'staff' &&
        (permission.roles.includes('*') || permission.roles.some((r) => actor.roles.includes(r)))
      );
    case 'api':
      return (
        actor.kind === 'token' && permission.scope !== undefined && actor.scopes.includes(permission.scope)
      );
  }
}
