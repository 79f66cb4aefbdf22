import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findMemberFacts } from '../../people/index.ts';
import { findUsers } from '../claims/claim-store.ts';
import type { Candidate } from './eligibility.ts';
import type { Programme } from './programme.ts';

/** What the rules of a programme ask of one person. */
export async function findCandidate(
  db: Db | Transaction,
  programme: Programme,
  personId: string,
): Promise<Candidate | undefined> {
  const { region, memberOn, id } = programme;
  const facts = (await findMemberFacts(db, region, { personIds: [personId], day: memberOn })).get(personId);
  const users = await findUsers(db, region, { personIds: [personId], except: id });
  return facts && { ...facts, hasUsedBenefits: users.has(personId) };
}
