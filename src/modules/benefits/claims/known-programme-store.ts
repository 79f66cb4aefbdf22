import type { Db } from '../../../platform/db/database.ts';
import type { Programme } from '../programmes/programme.ts';
import { findProgramme } from '../programmes/programme-store.ts';
import { findQuotas, type Quota } from './quota-store.ts';

/** In a rush a thousand people a second ask for the same row; its rules are fixed since it was announced. */
const KEPT_MS = 1_000;
const MOST = 500;

interface Known<Value> {
  readonly at: number;
  readonly value: Promise<Value | undefined>;
}

/** The programme as it was at most a second ago. */
export const findKnownProgramme = remembering<Programme>(findProgramme);

/** How much of the quota is taken, at most a second ago: good enough for 充足 or 所剩不多. */
export const findKnownQuota = remembering<Quota>(async (db, region, id) =>
  (await findQuotas(db, region, [id])).get(id),
);

function remembering<Value>(read: (db: Db, region: string, id: string) => Promise<Value | undefined>) {
  const shelves = new WeakMap<Db, Map<string, Known<Value>>>();
  return (db: Db, where: { region: string; id: string; now: Date }): Promise<Value | undefined> => {
    const shelf = shelves.get(db) ?? new Map<string, Known<Value>>();
    shelves.set(db, shelf);
    const key = `${where.region}:${where.id}`;
    const known = shelf.get(key);
    const age = known ? where.now.getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < KEPT_MS) return known.value;
    if (shelf.size >= MOST) shelf.clear();
    const value = read(db, where.region, where.id);
    shelf.set(key, { at: where.now.getTime(), value });
    // A failed read is not an answer for anybody else.
    value.catch(() => shelf.delete(key));
    return value;
  };
}
