import type { Transaction } from '../db/database.ts';
import { claimSubmission, findSubmission, finishSubmission } from '../db/submission-store.ts';
import { inTransaction } from '../db/transaction.ts';
import { newId } from '../id.ts';
import { Refused } from '../refusal.ts';
import type { AppContext } from './context.ts';
import { regionOf } from './context.ts';
import { vouchFor } from './flash.ts';

/**
 * Runs one mutation in one transaction and sends the browser to the address that `work` returns.
 * With the form's request id a double click, a reload or a replay does the work once and gets the same answer.
 */
export async function mutate(
  c: AppContext,
  requestId: string | undefined,
  work: (tx: Transaction) => Promise<string>,
): Promise<Response> {
  return c.redirect(await runOnce(c, requestId, work), 303);
}

/** As `mutate`, but returns the address instead of a redirect. */
export async function runOnce(
  c: AppContext,
  requestId: string | undefined,
  work: (tx: Transaction) => Promise<string>,
): Promise<string> {
  const submission = {
    region: regionOf(c),
    id: requestId ?? newId(),
    actorId: c.var.actor.id,
    now: c.var.now,
  };
  return inTransaction(c.var.deps.db, async (tx) => {
    const earlier = await claimSubmission(tx, submission);
    if (earlier !== undefined) return earlier;
    const location = vouchFor(c, await work(tx));
    await finishSubmission(tx, submission, location);
    return location;
  });
}

/**
 * The answer that this very form already got, for doors that judge what was typed by what the first submission
 * changed: a second click on "all of it is paid" would else read that nothing is left to pay.
 */
export async function earlierAnswer(
  c: AppContext,
  requestId: string | undefined,
): Promise<Response | undefined> {
  if (requestId === undefined) return undefined;
  const submission = { region: regionOf(c), id: requestId, actorId: c.var.actor.id };
  const location = await findSubmission(c.var.deps.db, submission);
  return location === undefined ? undefined : c.redirect(location, 303);
}

/**
 * Runs a mutation; where a rule says no, the form is shown again with the sentence on top and everything typed kept.
 */
export async function mutateOrShow(
  mutation: () => Promise<Response>,
  showAgain: (refusal: Refused) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await mutation();
  } catch (error) {
    if (error instanceof Refused) return showAgain(error);
    throw error;
  }
}
