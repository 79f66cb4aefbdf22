import type { KeyRing } from './crypto.ts';
import type { Messenger } from './messenger.ts';

/** Who acts. `public` and `system` have no account; `token` is a program with an API token. */
export type ActorKind = 'staff' | 'worker' | 'public' | 'system' | 'token';

export interface Actor {
  readonly kind: ActorKind;
  /** Account id (staff, worker, token), or the literal 'public' / 'system'. */
  readonly id: string;
  /** Shown in timelines; for workers the name on their file. */
  readonly name: string;
  readonly region: string;
  readonly roles: readonly string[];
  /** API scopes of a token. */
  readonly scopes: readonly string[];
  /** The organisation (union, school, firm …) whose rows this actor may see; undefined = the whole region. */
  readonly organisationId: string | undefined;
  /** The worker's own file. */
  readonly personId: string | undefined;
}

/** What every use case needs to know besides its input: who, when, in which request. */
export interface Act {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  /** Opens and closes sensitive fields. */
  readonly keys: KeyRing;
  /** Messages out, in the caller's transaction. */
  readonly messenger: Messenger;
}

export function publicActor(region: string): Actor {
  return bare('public', 'public', '公众', region);
}

export function systemActor(region: string): Actor {
  return bare('system', 'system', '系统', region);
}

function bare(kind: ActorKind, id: string, name: string, region: string): Actor {
  return { kind, id, name, region, roles: [], scopes: [], organisationId: undefined, personId: undefined };
}
