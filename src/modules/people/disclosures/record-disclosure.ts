import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Disclosure } from './disclosure.ts';
import { insertDisclosures } from './disclosure-store.ts';

/** Rows per statement: nine columns each, well below the limit of parameters. */
const BATCH = 1_000;

/** What is given to whom, and on which ground. */
export type NewDisclosure = Pick<Disclosure, 'recipient' | 'what' | 'purpose' | 'legalBasis'>;

/**
 * Writes down that data of these people is given to somebody else, in the transaction that gives it
 * (网络数据安全管理条例 §12: kept at least three years). The people see it in their own file.
 */
export async function recordDisclosure(
  tx: Transaction,
  act: Act,
  disclosure: NewDisclosure & { readonly personIds: readonly string[] },
): Promise<void> {
  const { personIds, ...given } = disclosure;
  const people = [...new Set(personIds)];
  for (let start = 0; start < people.length; start += BATCH) {
    const rows = people.slice(start, start + BATCH).map((personId) => ({
      ...given,
      id: newId(),
      personId,
      disclosedAt: act.now,
      disclosedByName: act.actor.name,
    }));
    await insertDisclosures(tx, act.actor.region, rows);
  }
  await recordAudit(tx, act, {
    word: 'person.disclose',
    subject: { type: 'person', id: people.length === 1 ? (people[0] ?? 'many') : 'many' },
    detail: { ...given, people: people.length },
  });
}
