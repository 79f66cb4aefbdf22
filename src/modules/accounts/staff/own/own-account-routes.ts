import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { type Route, recorded, signedInStaff, unrecorded } from '../../../../platform/http/route.ts';
import { clearSessionCookie } from '../../public/session-cookie.ts';
import { endOwnSessions } from '../../session/end-own-sessions.ts';
import { ownHome, showOwnAccount } from './own-account-page.tsx';
import { showOwnFactor, takeOwnFactor, takeOwnFactorRemoval } from './own-factor-door.tsx';
import { takeOwnPassword } from './own-password-door.ts';

async function takeSessionEnd(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    await endOwnSessions(tx, actOf(c), { id });
    return ownHome;
  });
}

async function takeSignOutEverywhere(c: AppContext): Promise<Response> {
  const { requestId } = await readForm(c);
  clearSessionCookie(c, 'staff');
  return mutate(c, requestId, async (tx) => {
    await endOwnSessions(tx, actOf(c), {});
    return '/console/sign-in';
  });
}

const own = unrecorded('只显示本人的账号');
const post = { method: 'POST', permission: signedInStaff } as const;
const get = { method: 'GET', permission: signedInStaff, audit: own } as const;

export const ownAccountRoutes: readonly Route[] = [
  { ...get, path: ownHome, handler: (c) => showOwnAccount(c) },
  { ...post, path: `${ownHome}/password`, audit: recorded('password.change'), handler: takeOwnPassword },
  { ...get, path: `${ownHome}/second-factor`, handler: (c) => showOwnFactor(c) },
  {
    ...post,
    path: `${ownHome}/second-factor`,
    audit: recorded('second-factor.enrol'),
    handler: takeOwnFactor,
  },
  {
    ...post,
    path: `${ownHome}/second-factor/remove`,
    audit: recorded('second-factor.remove'),
    handler: takeOwnFactorRemoval,
  },
  { ...post, path: `${ownHome}/sessions/:id/end`, audit: recorded('session.end'), handler: takeSessionEnd },
  {
    ...post,
    path: `${ownHome}/sign-out-everywhere`,
    audit: recorded('session.end'),
    handler: takeSignOutEverywhere,
  },
];
