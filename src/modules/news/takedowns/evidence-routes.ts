import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import type { Route } from '../../../platform/http/route.ts';
import { findBlockingNotice } from './notice/evidence-store.ts';
import { takedownNumber } from './notice/takedown.ts';
import { may } from './notice/takedown-policy.ts';
import { takedownHref } from './takedown-links.ts';
import { refuse } from './takedown-refusals.ts';

/** Pages that show what an article or a kept page says. */
const shown = /^\/console\/news\/(articles|snapshots)\/:id(\/|$)/;

/**
 * What was taken down is evidence: every page that would show it leads to the one that asks for the reason
 * (宣教文体部), or is refused. One place for all doors, so that a new one cannot forget it.
 */
export function sealBlocked(routes: readonly Route[]): Route[] {
  return routes.map((route) => (shown.test(route.path) && route.method === 'GET' ? sealed(route) : route));
}

function sealed(route: Route): Route {
  const kind = route.path.includes('/articles/') ? 'article' : 'snapshot';
  return {
    ...route,
    handler: async (c) => (await leadToEvidence(c, kind)) ?? route.handler(c),
  };
}

async function leadToEvidence(c: AppContext, kind: 'article' | 'snapshot'): Promise<Response | undefined> {
  const notice = await findBlockingNotice(c.var.deps.db, regionOf(c), { kind, id: idParam(c) });
  if (!notice) return undefined;
  if (!may(c.var.actor, 'open-evidence'))
    return refuse('takedown.sealed', { number: takedownNumber(notice) });
  return c.redirect(takedownHref(notice.id, `/evidence?article=${notice.articleId}`), 303);
}
