import type { Transaction } from '../../../platform/db/database.ts';
import type { RightsCase } from '../case.ts';
import { refuse } from '../case-refusals.ts';
import { listTransfers } from './transfer-store.ts';

/**
 * While a case is transferred, amounts and money are recorded only after the receiver has accepted it.
 * @throws Refused 409 while the receiver has not answered.
 */
export async function checkTransferAccepted(tx: Transaction, rightsCase: RightsCase): Promise<void> {
  if (rightsCase.status !== 'transferred') return;
  const [transfer] = await listTransfers(tx, { region: rightsCase.region, caseId: rightsCase.id });
  if (transfer?.answer !== 'accepted') refuse('case.transfer-not-accepted');
}
