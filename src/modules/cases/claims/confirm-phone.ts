import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { fillPhone } from '../../people/index.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { listClaimants, updateClaimant } from './claim-store.ts';
import { openStatedPhone } from './stated-phone.ts';

/** 核实联系电话: staff called the number that a workmate had typed; only a right one comes onto the person's file. */
export async function confirmPhone(
  tx: Transaction,
  act: Act,
  input: { caseId: string; claimantId: string; answer: 'right' | 'wrong' },
): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'confirm-phone' });
  const { region } = opened.rightsCase;
  const claimants = await listClaimants(tx, { region, caseId: input.caseId });
  const claimant = claimants.find(({ id }) => id === input.claimantId);
  if (!claimant?.statedPhoneSealed) return refuse('case.phone-settled');
  const phone = openStatedPhone(act.keys, claimant.statedPhoneSealed);
  if (input.answer === 'right' && phone !== undefined)
    await fillPhone(tx, act, { personId: claimant.personId, phone, reason: '电话核实' });
  await updateClaimant(tx, { region, claimantId: claimant.id }, { stated_phone: null });
  await saveStep(tx, act, {
    opened,
    record: {
      detail: input.answer === 'right' ? '电话属实' : '电话不是本人的，已删去',
      audit: { claimant: claimant.id },
    },
  });
}
