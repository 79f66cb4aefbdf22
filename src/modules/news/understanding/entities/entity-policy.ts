import type { Actor } from '../../../../platform/actor.ts';
import { mayKeepNews } from '../../news-policy.ts';
import type { Entity } from './entity.ts';

export type EntityAct = 'edit' | 'retire' | 'restore';

/** 宣教文体部 keeps the dictionary; an entry that is out of use is restored before it is changed. */
export function may(actor: Actor, act: EntityAct, entity: Pick<Entity, 'status'>): boolean {
  if (!mayKeepNews(actor)) return false;
  return act === 'restore' ? entity.status === 'retired' : entity.status === 'active';
}
