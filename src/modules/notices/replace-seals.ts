import type { KeyRing } from '../../platform/crypto.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { resealContent, resealNotice } from './seal-message.ts';
import {
  lockSealedContents,
  lockSealedNotices,
  saveResealedContent,
  saveResealedNotice,
} from './sealed-store.ts';

interface Scope {
  readonly region: string;
  /** Rows per transaction. */
  readonly batch: number;
}

interface Step {
  /** Id of the last row looked at; undefined at the end. */
  readonly last: string | undefined;
  readonly renewed: number;
}

type Walk = (tx: Transaction, after: string | undefined) => Promise<Step>;

/**
 * 换密钥: puts every stored message of a region under the active key, batch by batch; stopping and beginning again
 * does no harm.
 * @returns how many rows were renewed; 0 means the old key is no longer needed here.
 */
export async function resealMessages(db: Db, keys: KeyRing, scope: Scope): Promise<number> {
  const notices = await walk(db, (tx, after) => renewNotices(tx, keys, { ...scope, after }));
  return notices + (await walk(db, (tx, after) => renewContents(tx, keys, { ...scope, after })));
}

async function walk(db: Db, step: Walk): Promise<number> {
  let renewed = 0;
  let after: string | undefined;
  do {
    const done = await inTransaction(db, (tx) => step(tx, after));
    renewed += done.renewed;
    after = done.last;
  } while (after !== undefined);
  return renewed;
}

type From = Scope & { readonly after: string | undefined };

async function renewNotices(tx: Transaction, keys: KeyRing, from: From): Promise<Step> {
  const rows = await lockSealedNotices(tx, from.region, { after: from.after, limit: from.batch });
  let renewed = 0;
  for (const row of rows) {
    const fresh = resealNotice(keys, row);
    if (fresh === undefined) continue;
    await saveResealedNotice(tx, from.region, { id: row.id, ...fresh });
    renewed += 1;
  }
  return { last: rows.at(-1)?.id, renewed };
}

async function renewContents(tx: Transaction, keys: KeyRing, from: From): Promise<Step> {
  const rows = await lockSealedContents(tx, from.region, { after: from.after, limit: from.batch });
  let renewed = 0;
  for (const row of rows) {
    const contentSealed = resealContent(keys, row.contentSealed);
    if (contentSealed === undefined) continue;
    await saveResealedContent(tx, from.region, { id: row.id, contentSealed });
    renewed += 1;
  }
  return { last: rows.at(-1)?.id, renewed };
}
