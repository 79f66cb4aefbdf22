import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findFile } from '../file/file-store.ts';
import { HOUSEHOLD } from '../grants/grant.ts';
import { findCurrentPayee } from '../grants/payees/payee-store.ts';
import { openCard } from '../grants/payees/seal-card.ts';
import { listCosts, listMemberRows, listMembers } from '../household/household-store.ts';
import { openIdentity } from '../household/seal-member.ts';
import type { NationalFacts } from './national-rows.ts';
import { listKeptFileIds, paidOfFile } from './national-store.ts';

/**
 * What the national form asks about every household on file, numbers in clear: stays inside this folder until an act
 * with a reason writes it into a sheet. Phones are asked of the people's own files by that act.
 */
export async function gatherNational(
  db: Db | Transaction,
  act: Pick<Act, 'actor' | 'keys' | 'now'>,
): Promise<NationalFacts[]> {
  const { region } = act.actor;
  const facts: NationalFacts[] = [];
  for (const id of await listKeptFileIds(db, region)) {
    const one = await gatherOne(db, act, id);
    if (one) facts.push(one);
  }
  return facts;
}

async function gatherOne(
  db: Db | Transaction,
  act: Pick<Act, 'actor' | 'keys' | 'now'>,
  fileId: string,
): Promise<NationalFacts | undefined> {
  const { actor, keys, now } = act;
  const of = { region: actor.region, fileId };
  const file = await findFile(db, keys, { region: of.region, id: fileId });
  if (!file) return undefined;
  const rows = await listMemberRows(db, of);
  const payee = await findCurrentPayee(db, { ...of, subjectKey: HOUSEHOLD });
  const year = Number(shanghaiDate(now).slice(0, 4));
  return {
    file,
    members: await listMembers(db, keys, of),
    costs: await listCosts(db, of),
    identities: new Map(rows.map((row) => [row.id, openIdentity(keys, row.identity_sealed)])),
    phone: undefined,
    account: payee && { bankName: payee.bankName, card: openCard(keys, payee.cardSealed) },
    granted: await paidOfFile(db, { ...of, year }),
  };
}
