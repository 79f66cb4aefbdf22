import type { Act, Actor } from '../platform/actor.ts';
import type { Transaction } from '../platform/db/database.ts';
import type { Deps } from '../platform/http/context.ts';
import { newId } from '../platform/id.ts';
import type { DemoPerson } from './demo-person.ts';
import type { Random } from './random.ts';

/** A made-up person with the file made for them. */
export interface StagedPerson extends DemoPerson {
  readonly id: string;
}

/** Where the demo county is built: one region, its staff, its organisations. */
export interface Stage {
  readonly tx: Transaction;
  readonly deps: Pick<Deps, 'keys' | 'messenger'>;
  readonly region: string;
  readonly random: Random;
  /** Organisation ids by key of sources/firms.ts, and `union`, `township`, `labour`, `enforcement`. */
  readonly organisations: Map<string, { id: string; name: string }>;
  /** Staff accounts by role. */
  readonly staff: Map<string, { id: string; name: string; organisationId?: string }>;
}

/** A member of staff acting at 9:30 on a civil date (or at an instant). */
export function staffAct(stage: Stage, role: string, when: string | Date): Act {
  const account = stage.staff.get(role);
  if (!account) throw new Error(`no demo account for ${role}`);
  return actAs(
    stage,
    {
      kind: 'staff',
      id: account.id,
      name: account.name,
      roles: [role],
      organisationId: account.organisationId,
    },
    when,
  );
}

/** A worker acting for the own file. */
export function workerAct(stage: Stage, person: StagedPerson, when: string | Date): Act {
  return actAs(stage, { kind: 'worker', id: person.id, name: person.name, personId: person.id }, when);
}

export function systemAct(stage: Stage, when: string | Date): Act {
  return actAs(stage, { kind: 'system', id: 'system', name: '系统' }, when);
}

function actAs(
  stage: Stage,
  who: Pick<Actor, 'kind' | 'id' | 'name'> & Partial<Actor>,
  when: string | Date,
): Act {
  const actor: Actor = {
    region: stage.region,
    roles: [],
    scopes: [],
    organisationId: undefined,
    personId: undefined,
    ...who,
  };
  return { actor, now: instant(when), requestId: newId(), ...stage.deps };
}

/** 9:30 in Lingao on that day. */
function instant(when: string | Date): Date {
  return when instanceof Date ? when : new Date(`${when}T09:30:00+08:00`);
}
