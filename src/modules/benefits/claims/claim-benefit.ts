import type { Act } from '../../../platform/actor.ts';
import { formatDateTime } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { gathered } from '../../../platform/db/gathered.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { Refused, refuseCommon } from '../../../platform/refusal.ts';
import { refuse } from '../benefit-refusals.ts';
import { isPublic, type Programme, windowAt } from '../programmes/programme.ts';
import { answerClaims } from './answer-claims.ts';
import type { ClaimAnswer, Order } from './claim.ts';
import { findOwnClaim } from './claim-store.ts';

/** People in one statement: more gains nothing and makes the next ones wait longer. */
const BATCH = 1_000;
/** People who wait in this process at one counter; beyond it the honest answer is "in a few seconds". */
const MOST_WAITING = 10_000;

type Desk = (order: Order) => Promise<ClaimAnswer>;

const desks = new WeakMap<Db, Map<string, Desk>>();

/**
 * 领取: puts the worker in line and answers when the batch is committed. Asking again – after a double click, a lost
 * connection, in another process – gets the same answer.
 * @throws Refused benefit.not-yet, benefit.over, benefit.ineligible, benefit.queue-full, benefit.no-file.
 */
export async function claimBenefit(
  db: Db,
  act: Act,
  programme: Programme,
): Promise<Extract<ClaimAnswer, { claimId: string }>> {
  const { personId } = act.actor;
  if (personId === undefined) return refuse('benefit.no-file');
  try {
    return await standInLine(db, act, { programme, personId });
  } catch (error) {
    // Who asks again after the end, or has left the union since, still gets the answer of the first time.
    if (!(error instanceof Refused) || error.code === 'benefit.queue-full') throw error;
    const earlier = await findOwnClaim(db, { region: programme.region, programmeId: programme.id, personId });
    if (!earlier) throw error;
    return { outcome: earlier.outcome, claimId: earlier.id };
  }
}

async function standInLine(
  db: Db,
  act: Act,
  on: { programme: Programme; personId: string },
): Promise<Extract<ClaimAnswer, { claimId: string }>> {
  const { actor, now, requestId } = act;
  checkWindow(on.programme, now);
  const who = { kind: 'worker' as const, id: actor.id, name: actor.name };
  const answer = await deskOf(db, act, on.programme)({ personId: on.personId, now, requestId, actor: who });
  return answer.outcome === 'refused' ? refuse('benefit.ineligible', answer) : answer;
}

function checkWindow(programme: Programme, now: Date): void {
  if (!isPublic(programme)) refuseCommon('not-found');
  if (programme.mode !== 'first-come') refuse('benefit.not-first-come');
  const window = windowAt(programme, now);
  if (window === 'before') refuse('benefit.not-yet', { opensAt: formatDateTime(programme.opensAt) });
  if (window !== 'open') refuse('benefit.over');
}

/** One line for each programme and database of this process. */
function deskOf(db: Db, { keys }: Act, { region, id }: Programme): Desk {
  const ofDb = desks.get(db) ?? new Map<string, Desk>();
  desks.set(db, ofDb);
  const known =
    ofDb.get(id) ??
    openDesk((orders) =>
      inTransaction(db, (tx) => answerClaims(tx, { keys, region, programmeId: id }, orders)),
    );
  ofDb.set(id, known);
  return known;
}

function openDesk(answer: (orders: readonly Order[]) => Promise<Map<Order, ClaimAnswer>>): Desk {
  const ask = gathered<Order, ClaimAnswer>(answer, BATCH);
  let waiting = 0;
  return async (order) => {
    if (waiting >= MOST_WAITING) refuse('benefit.queue-full');
    waiting += 1;
    try {
      return (await ask(order)) ?? refuse('benefit.queue-full');
    } finally {
      waiting -= 1;
    }
  };
}
