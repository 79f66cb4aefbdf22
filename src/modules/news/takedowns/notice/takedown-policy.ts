import type { Actor } from '../../../../platform/actor.ts';
import { mayKeepNews, mayViewNews } from '../../news-policy.ts';
import type { TakedownAct } from './takedown-lifecycle.ts';

export type TakedownRight = TakedownAct | 'read' | 'read-party' | 'match' | 'record' | 'open-evidence';

/** Acts of the two sides themselves: they hold the number and the code, no account. */
const ofBothSides: readonly TakedownRight[] = ['supplement', 'counter'];

/** May this actor do this to a takedown notice? Names, contacts and papers are read by 宣教文体部 alone. */
export function may(actor: Actor, act: TakedownRight): boolean {
  if (ofBothSides.includes(act) && (actor.kind === 'public' || actor.kind === 'worker')) return true;
  return act === 'read' ? mayViewNews(actor) : mayKeepNews(actor);
}
