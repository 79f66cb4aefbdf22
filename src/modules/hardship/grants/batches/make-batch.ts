import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../../documents/index.ts';
import type { Grant } from '../grant.ts';
import { nextGrantStatus } from '../grant-lifecycle.ts';
import { mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { lockGrants, updateGrant } from '../grant-store.ts';
import { findCurrentPayee } from '../payees/payee-store.ts';
import { readGrantPrefix } from '../read-grant-parameters.ts';
import { insertBatch } from './batch-store.ts';
import { insertLines } from './line-store.ts';
import { recordBatch } from './open-batch.ts';

/**
 * 制表: approved grants become the lines of one payment run, each with the account in force now. A grant that is in
 * another batch is refused, by its status and, whatever the code thought, by the index of live lines.
 */
export async function makeBatch(
  tx: Transaction,
  act: Act,
  input: { title: string; grantIds: readonly string[] },
): Promise<{ id: string; number: string }> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const wanted = [...new Set(input.grantIds)];
  if (wanted.length === 0) refuseGrant('batch.nothing-chosen');
  const locked = await lockGrants(tx, region, wanted);
  if (locked.length !== wanted.length) refuseCommon('not-found');
  const grants = wanted.flatMap((id) => locked.filter((grant) => grant.id === id));
  const taken = grants.filter((grant) => nextGrantStatus(grant.status, 'send') === undefined);
  if (taken.length > 0) refuseGrant('batch.grant-taken', { numbers: numbersOf(taken) });
  const batch = {
    ...(await numbered(tx, act)),
    ...{ region, title: input.title, createdAt: act.now },
    creator: { id: act.actor.id, name: act.actor.name },
  };
  await insertBatch(tx, batch);
  await putIn(tx, { batchId: batch.id, grants });
  const totalFen = grants.reduce((sum, grant) => sum + grant.amountFen, 0n);
  await recordBatch(tx, act, {
    batch,
    word: 'make',
    detail: { lines: grants.length, fen: totalFen.toString() },
  });
  return { id: batch.id, number: batch.number };
}

async function putIn(tx: Transaction, on: { batchId: string; grants: readonly Grant[] }): Promise<void> {
  const lines = [];
  for (const [index, grant] of on.grants.entries()) {
    const payee = await findCurrentPayee(tx, grant);
    if (!payee) return refuseGrant('grant.no-payee', { number: grant.number });
    await updateGrant(tx, grant, { status: 'sending', payeeId: payee.id });
    lines.push({
      ...{ id: newId(), batchId: on.batchId, grantId: grant.id, fundId: grant.fundId, payeeId: payee.id },
      ...{ position: index + 1, amountFen: grant.amountFen },
    });
  }
  try {
    await insertLines(tx, on.grants[0]?.region ?? '', lines);
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_batch_lines_one_live')
      refuseGrant('batch.grant-taken', { numbers: numbersOf(on.grants) });
    throw error;
  }
}

async function numbered(tx: Transaction, act: Act) {
  const { region } = act.actor;
  const on = shanghaiDate(act.now);
  const year = Number(on.slice(0, 4));
  const number = await nextDocumentNumber(tx, region, 'hardship-batch', year);
  const prefix = `${await readGrantPrefix(tx, { region, on })}批`;
  return { id: newId(), number: formatDocumentNumber({ prefix, year, number }) };
}

function numbersOf(grants: readonly Grant[]): string {
  return grants.map((grant) => grant.number).join('、');
}
