import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { refuse } from '../case-refusals.ts';
import { listClaimants } from '../claims/claim-store.ts';
import type { Payment } from './payment.ts';
import { lockPayment } from './payment-store.ts';

/**
 * The payment that somebody confirms or objects to. A worker speaks only for the own money, whoever filed the case.
 * @throws Refused 409 where it was reversed, 404 where it is somebody else's.
 */
export async function loadOwnPayment(
  tx: Transaction,
  act: Act,
  input: { region: string; caseId: string; paymentId: string },
): Promise<Payment> {
  const payment = await lockPayment(tx, { region: input.region, caseId: input.caseId, id: input.paymentId });
  if (!payment || payment.reversedAt) return refuse('case.payment-gone');
  if (act.actor.kind !== 'worker') return payment;
  const claimants = await listClaimants(tx, { region: input.region, caseId: input.caseId });
  const own = claimants.find((claimant) => claimant.id === payment.claimantId);
  return own?.personId === act.actor.personId ? payment : refuseCommon('not-found');
}
