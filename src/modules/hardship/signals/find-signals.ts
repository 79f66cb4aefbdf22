import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NeedSignal, NeedSignalSource } from '../../../platform/module.ts';
import { recordAudit } from '../../audit/index.ts';
import { findCoveredPeople, findKnownKeys, findNewestKnownAt, insertSignal } from './signal-store.ts';

const DAY_MS = 86_400_000;
/** Facts are asked for again over this span, since a transaction may end after a later one was read. */
const OVERLAP_MS = 2 * DAY_MS;
/** How far back the first run looks. */
const FIRST_LOOK_MS = 90 * DAY_MS;
const PIECE = 200;

/**
 * 主动发现: reads what other modules know that may mean need, and makes a draft for a person to look at: once per fact,
 * also when two processes find it at once. Where the household has an open file, the fact is kept as covered.
 * @returns how many new drafts there are
 */
export async function findSignals(db: Db, act: Act, sources: readonly NeedSignalSource[]): Promise<number> {
  const { region } = act.actor;
  const newest = await findNewestKnownAt(db, region);
  const since = newest
    ? new Date(newest.getTime() - OVERLAP_MS)
    : new Date(act.now.getTime() - FIRST_LOOK_MS);
  let drafts = 0;
  for (const source of sources)
    for await (const piece of pieces(db, source, { region, since }))
      drafts += await inTransaction(db, (tx) => keepSignals(tx, act, piece));
  return drafts;
}

/** A source piece by piece; it ends where a piece brings no fact that is later than the last one. */
async function* pieces(db: Db, source: NeedSignalSource, scope: { region: string; since: Date }) {
  for (let since = scope.since; ; ) {
    const piece = await source.find(db, { region: scope.region, since, limit: PIECE });
    if (piece.length > 0) yield piece;
    const last = piece.at(-1)?.knownAt;
    if (piece.length < PIECE || !last || last <= since) return;
    since = last;
  }
}

/** Keeps what was not found before. @returns how many new drafts there are */
export async function keepSignals(tx: Transaction, act: Act, piece: readonly NeedSignal[]): Promise<number> {
  const { region } = act.actor;
  const keys = piece.map((signal) => signal.key);
  const before = await findKnownKeys(tx, region, keys);
  const fresh = piece.filter((signal) => !before.has(signal.key));
  const people = fresh.map((signal) => signal.personId);
  const covered = await findCoveredPeople(tx, region, people);
  let drafts = 0;
  for (const signal of fresh) {
    const status = covered.has(signal.personId) ? 'covered' : 'draft';
    const isNew = await insertSignal(tx, region, { ...signal, foundAt: act.now, status });
    if (isNew && status === 'draft') drafts += 1;
  }
  if (drafts > 0)
    await recordAudit(tx, act, {
      word: 'signal.find',
      subject: { type: 'hardship-signal', id: 'many' },
      detail: { drafts },
    });
  return drafts;
}
