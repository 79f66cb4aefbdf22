import type { AppContext } from '../platform/http/context.ts';
import type { Matter } from '../platform/module.ts';

/** Everything of the signed-in worker, newest change first; nothing for anybody else. */
export async function collectMatters(c: AppContext): Promise<Matter[]> {
  const { deps, actor, now } = c.var;
  if (actor.kind !== 'worker') return [];
  const sources = deps.modules.flatMap((module) => module.matters ?? []);
  const found = await Promise.all(sources.map((source) => source.find(deps.db, { actor, now })));
  return found.flat().sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
}
