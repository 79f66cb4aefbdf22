import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { HOUSEHOLD } from '../grant.ts';
import { mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { loadHousehold, sumEarlierGrants } from '../household-store.ts';
import { lockAllowance } from './allowance-store.ts';
import {
  insertBill,
  listBills,
  type MedicalBill,
  type NewBill,
  sumBills,
  voidBill,
} from './medical-bill-store.ts';

export type BillInput = Omit<NewBill, 'id' | 'at' | 'by'>;

/** 登记医疗票据: raises what the household may get as medical aid. @throws Refused `bill.known` for a receipt on record. */
export async function recordBill(tx: Transaction, act: Act, input: BillInput): Promise<void> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const household = await loadHousehold(tx, { region, fileId: input.fileId });
  if (!household) return refuseCommon('not-found');
  if (input.memberId !== undefined && !household.members.some((one) => one.id === input.memberId))
    refuseGrant('grant.member-unknown');
  const bill = { ...input, id: newId(), at: act.now, by: { id: act.actor.id, name: act.actor.name } };
  try {
    await insertBill(tx, region, bill);
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_medical_bills_one_receipt') refuseGrant('bill.known');
    throw error;
  }
  await recordAudit(tx, act, {
    word: 'bill.record',
    subject: { type: 'hardship-file', id: input.fileId },
    detail: { bill: bill.id, fen: input.selfPaidFen.toString(), issuedOn: input.issuedOn },
  });
}

/** 作废票据: never below what medical aid of that year was granted on. */
export async function voidMedicalBill(
  tx: Transaction,
  act: Act,
  input: { fileId: string; billId: string; reason: string },
): Promise<void> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const where = { region: act.actor.region, fileId: input.fileId };
  const bills = await listBills(tx, where);
  const bill = bills.find((one) => one.id === input.billId && one.voidReason === undefined);
  if (!bill) return refuseCommon('not-found');
  await keepCovered(tx, act, bill);
  await voidBill(tx, { region: where.region, id: bill.id }, { at: act.now, reason: input.reason });
  await recordAudit(tx, act, {
    word: 'bill.void',
    subject: { type: 'hardship-file', id: input.fileId },
    reason: input.reason,
    detail: { bill: bill.id },
  });
}

/** The allowance row is locked, so that no proposal counts on the receipt meanwhile. */
async function keepCovered(tx: Transaction, act: Act, bill: MedicalBill): Promise<void> {
  const { fileId, year } = bill;
  const { region } = act.actor;
  const household = await loadHousehold(tx, { region, fileId });
  if (!household) return refuseCommon('not-found');
  const subject = { kind: 'medical', year, subjectKey: HOUSEHOLD } as const;
  const carriedFen = await sumEarlierGrants(tx, household, subject);
  const first = { carriedFen, on: shanghaiDate(act.now) };
  const allowance = await lockAllowance(tx, { region, fileId, ...subject }, first);
  const left = (await sumBills(tx, { region, fileId, year })) - bill.selfPaidFen;
  const takenFen = allowance.grantedFen + allowance.carriedFen;
  if (left < takenFen) refuseGrant('bill.in-use', { granted: formatYuan(takenFen) });
}
