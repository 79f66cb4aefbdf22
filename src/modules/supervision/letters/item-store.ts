import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { ItemText, LetterItem, Verdict } from './letter.ts';
import { toItem } from './letter-row.ts';

interface Of {
  readonly region: string;
  readonly letterId: string;
}

/** Items of one letter in their order. */
export async function listItems(db: Db | Transaction, of: Of): Promise<LetterItem[]> {
  const items = await listItemsOf(db, of.region, [of.letterId]);
  return items.get(of.letterId) ?? [];
}

/** Items of several letters, by letter. */
export async function listItemsOf(
  db: Db | Transaction,
  region: string,
  letterIds: readonly string[],
): Promise<Map<string, LetterItem[]>> {
  if (letterIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('supervision_letter_items')
    .selectAll()
    .where('region_code', '=', region)
    .where('letter_id', 'in', letterIds)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const byLetter = new Map<string, LetterItem[]>();
  for (const row of rows) byLetter.set(row.letter_id, [...(byLetter.get(row.letter_id) ?? []), toItem(row)]);
  return byLetter;
}

/** Puts these items in the place of the draft's former ones. */
export async function replaceItems(tx: Transaction, of: Of, items: readonly ItemText[]): Promise<void> {
  await tx
    .deleteFrom('supervision_letter_items')
    .where('region_code', '=', of.region)
    .where('letter_id', '=', of.letterId)
    .execute();
  if (items.length === 0) return;
  await tx
    .insertInto('supervision_letter_items')
    .values(
      items.map((item, index) => ({
        region_code: of.region,
        id: newId(),
        letter_id: of.letterId,
        position: index + 1,
        finding_id: item.findingId ?? null,
        problem: item.problem,
        article: item.article ?? null,
        demand: item.demand,
      })),
    )
    .execute();
}

export interface ItemPromise {
  readonly itemId: string;
  readonly promise: string | undefined;
  readonly promiseDue: string | undefined;
}

export async function savePromises(tx: Transaction, of: Of, promises: readonly ItemPromise[]): Promise<void> {
  for (const one of promises)
    await change(tx, of, {
      itemId: one.itemId,
      set: { promise: one.promise ?? null, promise_due: one.promiseDue ?? null },
    });
}

export async function saveDone(
  tx: Transaction,
  of: Of,
  done: { itemId: string; on: string; note: string | undefined },
): Promise<void> {
  await change(tx, of, { itemId: done.itemId, set: { done_on: done.on, done_note: done.note ?? null } });
}

export interface ItemVerdict {
  readonly itemId: string;
  readonly verdict: Verdict;
  readonly note: string | undefined;
}

export async function saveVerdicts(
  tx: Transaction,
  of: Of & { on: string },
  verdicts: readonly ItemVerdict[],
): Promise<void> {
  for (const one of verdicts)
    await change(tx, of, {
      itemId: one.itemId,
      set: { verdict: one.verdict, verdict_on: of.on, verdict_note: one.note ?? null },
    });
}

type Columns = Partial<
  Record<
    'promise' | 'promise_due' | 'done_on' | 'done_note' | 'verdict' | 'verdict_on' | 'verdict_note',
    string | null
  >
>;

async function change(tx: Transaction, of: Of, item: { itemId: string; set: Columns }): Promise<void> {
  await tx
    .updateTable('supervision_letter_items')
    .set(item.set)
    .where('region_code', '=', of.region)
    .where('letter_id', '=', of.letterId)
    .where('id', '=', item.itemId)
    .execute();
}
