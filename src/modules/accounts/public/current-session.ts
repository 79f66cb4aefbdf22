import type { AppContext } from '../../../platform/http/context.ts';
import { hashToken } from '../session/generate-token.ts';
import { isAlive } from '../session/session.ts';
import { findStaffSession, type SessionOfActor } from '../session/session-store.ts';
import { readSessionCookie } from './session-cookie.ts';

/** The staff session behind this request's cookie, also one whose sign-in is not finished. */
export async function currentStaffSession(c: AppContext): Promise<SessionOfActor | undefined> {
  const token = readSessionCookie(c, 'staff');
  if (token === undefined) return undefined;
  const found = await findStaffSession(c.var.deps.db, hashToken(token));
  return found && isAlive(found.session, c.var.now) ? found : undefined;
}
