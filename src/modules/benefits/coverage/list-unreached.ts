import type { Db } from '../../../platform/db/database.ts';
import { listMembers } from '../../people/index.ts';
import { findUsers } from '../claims/claim-store.ts';
import { findPaidPersons } from '../milestones/milestone-store.ts';

export interface UnreachedFilter {
  readonly unionId?: string | undefined;
  readonly townshipCode?: string | undefined;
}

export interface Unreached {
  readonly personId: string;
  readonly unionId: string;
  readonly joinedOn: string;
}

/** Members read in one go while looking for those who were not reached. */
const PIECE = 500;
/** So many are looked at for one page; the page then goes on from there. */
const MOST_PIECES = 40;

/**
 * 从未享受过: today's members who never had a benefit granted nor a milestone paid, by key.
 * @returns `next`: the key to go on from, undefined at the end of the roster.
 */
export async function listUnreached(
  db: Db,
  region: string,
  page: { filter: UnreachedFilter; after: string | undefined; limit: number },
): Promise<{ members: Unreached[]; next: string | undefined }> {
  const members: Unreached[] = [];
  let after = page.after;
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const roster = await listMembers(db, region, { filter: page.filter, after, limit: PIECE });
    const reached = await findReached(
      db,
      region,
      roster.map(({ personId }) => personId),
    );
    for (const member of roster) {
      after = member.personId;
      if (reached.has(member.personId)) continue;
      members.push(member);
      if (members.length === page.limit) return { members, next: after };
    }
    if (roster.length < PIECE) return { members, next: undefined };
  }
  return { members, next: after };
}

async function findReached(db: Db, region: string, personIds: readonly string[]): Promise<Set<string>> {
  const [claimed, paid] = await Promise.all([
    findUsers(db, region, { personIds }),
    findPaidPersons(db, region, personIds),
  ]);
  return new Set([...claimed, ...paid]);
}
