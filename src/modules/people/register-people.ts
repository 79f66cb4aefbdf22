import type { Act } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { type CheckedPerson, checkPerson } from './checked-person.ts';
import type { PersonInput, RegisteredPerson } from './person.ts';
import { blanksToFill, conflictsWith } from './person-match.ts';
import { mayFillIn, mayRegisterPeople } from './person-policy.ts';
import { refuse } from './person-refusals.ts';
import { findByIndex } from './person-store.ts';
import { insertPeople, updatePerson } from './person-write-store.ts';
import { indexesOf, sealPerson } from './seal-person.ts';
import type { PersonRow, StoredPerson } from './stored-person.ts';

/** Rows per statement. */
const BATCH = 1_000;

/**
 * Finds or makes the one file of a person, by identity number. What is on file is never overwritten: blanks are filled
 * in, differences are reported.
 * @throws Refused person.invalid naming what is wrong with a number or name.
 */
export async function registerPerson(
  tx: Transaction,
  act: Act,
  input: PersonInput,
): Promise<RegisteredPerson> {
  if (!mayRegisterPeople(act.actor)) refuseCommon('forbidden');
  const [registered] = await registerBatch(tx, act, { people: [input], firstRow: undefined });
  if (!registered) throw new Error('one person in, none out');
  await recordAudit(tx, act, {
    word: 'person.register',
    subject: { type: 'person', id: registered.id },
    detail: { existed: registered.existed, conflicts: registered.conflicts },
  });
  return registered;
}

/**
 * The same for many people, one statement per 1,000. A caller with a long sheet calls it piece by piece, so that
 * memory stays constant.
 * @returns one result per row, in order; a person who occurs twice gets one file.
 * @throws Refused person.invalid naming the row (from 1).
 */
export async function registerPeople(
  tx: Transaction,
  act: Act,
  people: readonly PersonInput[],
): Promise<RegisteredPerson[]> {
  if (!mayRegisterPeople(act.actor)) refuseCommon('forbidden');
  const results: RegisteredPerson[] = [];
  for (let start = 0; start < people.length; start += BATCH) {
    const batch = { people: people.slice(start, start + BATCH), firstRow: start + 1 };
    results.push(...(await registerBatch(tx, act, batch)));
  }
  await recordAudit(tx, act, {
    word: 'person.import',
    subject: { type: 'person', id: 'many' },
    detail: { rows: results.length, added: results.filter(({ existed }) => !existed).length },
  });
  return results;
}

interface Prepared {
  readonly checked: CheckedPerson;
  readonly row: PersonRow;
  readonly indexes: readonly string[];
}

async function registerBatch(
  tx: Transaction,
  act: Act,
  batch: { people: readonly PersonInput[]; firstRow: number | undefined },
): Promise<RegisteredPerson[]> {
  const { region } = act.actor;
  const prepared = batch.people.map((input, position) =>
    prepare(act, input, batch.firstRow && batch.firstRow + position),
  );
  const known = await findKnown(tx, region, prepared);
  const missing = prepared.filter((one) => fileOf(known, one) === undefined).map((one) => one.row);
  const inserted = await insertPeople(tx, region, { rows: firstOfEach(missing), now: act.now });
  const late = prepared.filter(
    (one) => fileOf(known, one) === undefined && inserted.get(one.row.identityIndex) !== one.row.id,
  );
  for (const [index, file] of await findKnown(tx, region, late)) known.set(index, file);
  const results: RegisteredPerson[] = [];
  for (const one of prepared) {
    const file = fileOf(known, one);
    const isNew = inserted.get(one.row.identityIndex) === one.row.id;
    results.push(
      isNew || !file
        ? { id: one.row.id, existed: false, conflicts: [] }
        : await match(tx, act, { one, file }),
    );
  }
  return results;
}

function prepare(act: Act, input: PersonInput, row: number | undefined): Prepared {
  const today = shanghaiDate(act.now);
  const result = checkPerson(input, today);
  if (!result.ok) return refuse('person.invalid', { row, reason: result.reason });
  const indexes = indexesOf(act.keys, 'identity', result.person.identityNumber);
  return { checked: result.person, row: sealPerson(act.keys, result.person, today), indexes };
}

/** Files on hand by blind index; while keys are changed a person may still be indexed under an older one. */
async function findKnown(
  tx: Transaction,
  region: string,
  prepared: readonly Prepared[],
): Promise<Map<string, StoredPerson>> {
  const indexes = prepared.flatMap((one) => one.indexes);
  const files = await findByIndex(tx, region, { column: 'identity_index', indexes, limit: prepared.length });
  return new Map(files.map((file) => [file.identityIndex, file]));
}

function fileOf(known: ReadonlyMap<string, StoredPerson>, one: Prepared): StoredPerson | undefined {
  return one.indexes.map((index) => known.get(index)).find((file) => file !== undefined);
}

function firstOfEach(rows: readonly PersonRow[]): PersonRow[] {
  const first = new Map<string, PersonRow>();
  for (const row of rows) if (!first.has(row.identityIndex)) first.set(row.identityIndex, row);
  return [...first.values()];
}

async function match(
  tx: Transaction,
  act: Act,
  pair: { one: Prepared; file: StoredPerson },
): Promise<RegisteredPerson> {
  const { one, file } = pair;
  const phoneIndexes = one.checked.phone ? indexesOf(act.keys, 'phone', one.checked.phone) : [];
  if (mayFillIn(act.actor, file.id)) {
    const changes = blanksToFill(file, one.row);
    if (Object.keys(changes).length > 0)
      await updatePerson(tx, act.actor.region, { id: file.id, changes, now: act.now });
  }
  return { id: file.id, existed: true, conflicts: conflictsWith(file, one.row, phoneIndexes) };
}
