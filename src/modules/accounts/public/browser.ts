import { type Act, publicActor } from '../../../platform/actor.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { remoteAddress } from '../../../platform/http/remote-address.ts';
import type { Browser } from '../session/session.ts';

export function browserOf(c: AppContext): Browser {
  return { address: remoteAddress(c), device: (c.req.header('user-agent') ?? '').slice(0, 200) };
}

/** Whoever may still be signed in here: a sign-in is always an act of the public. */
export function signedOutAct(c: AppContext): Act {
  return { ...actOf(c), actor: publicActor(regionOf(c)) };
}
