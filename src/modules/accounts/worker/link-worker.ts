import type { Act } from '../../../platform/actor.ts';
import { open } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../account-refusals.ts';
import { phoneContext } from './phone-identity.ts';
import { findWorkerById, updateWorkerPerson } from './worker-store.ts';

/**
 * Ties a worker's sign-in to the person's file.
 * @param input.name the name on the file, shown from then on instead of the masked phone number.
 */
export async function linkWorkerToPerson(
  tx: Transaction,
  act: Act,
  input: { accountId: string; personId: string; name?: string },
): Promise<void> {
  const worker = (await findWorkerById(tx, input.accountId)) ?? refuse('account.not-found');
  if (worker.personId === input.personId && input.name === undefined) return;
  await updateWorkerPerson(tx, worker.id, { id: input.personId, name: input.name });
  await recordAudit(tx, act, {
    word: 'worker.link',
    subject: { type: 'worker-account', id: worker.id },
    detail: { personId: input.personId, from: worker.personId ?? null },
    region: worker.region,
  });
}

/** The proven phone number (11 digits) behind a worker's account. */
export async function findWorkerPhone(
  db: Db | Transaction,
  act: Pick<Act, 'keys'>,
  accountId: string,
): Promise<string | undefined> {
  const worker = await findWorkerById(db, accountId);
  return worker && open(act.keys, phoneContext, worker.phoneSealed);
}
