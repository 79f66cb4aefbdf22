import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { formatYuan } from '../../../../platform/money.ts';
import type { GrantKind } from '../grant.ts';
import { refuseGrant } from '../grant-refusals.ts';
import type { Household } from '../household.ts';
import { sumEarlierGrants } from '../household-store.ts';
import { readCapParameters } from '../read-grant-parameters.ts';
import { type Allowance, lockAllowance, moveAllowance, setCap } from './allowance-store.ts';
import { grantCap, roomLeft } from './grant-cap.ts';
import { sumBills } from './medical-bill-store.ts';

export interface Wanted {
  readonly kind: GrantKind;
  readonly amountFen: bigint;
  readonly subjectKey: string;
  readonly year: number;
  /** 'YYYY-MM-DD': local values of this day count. */
  readonly on: string;
}

/**
 * Takes room under the yearly cap, with the cap computed anew by the values of the day. The row stays locked until the
 * transaction ends, and its CHECK refuses what this function overlooked.
 * @returns the id of the allowance
 * @throws Refused `grant.over-cap` with what is left, `grant.parameter-missing`
 */
export async function takeAllowance(tx: Transaction, household: Household, wanted: Wanted): Promise<string> {
  const { region, fileId } = household;
  const carriedFen = await sumEarlierGrants(tx, household, wanted);
  const allowance = await lockAllowance(
    tx,
    { region, fileId, kind: wanted.kind, year: wanted.year, subjectKey: wanted.subjectKey },
    { carriedFen, on: wanted.on },
  );
  const selfPaidMedicalFen =
    wanted.kind === 'medical' ? await sumBills(tx, { region, fileId, year: wanted.year }) : 0n;
  const facts = { members: household.members.length, selfPaidMedicalFen };
  const cap = grantCap(wanted.kind, facts, await readCapParameters(tx, { region, on: wanted.on }));
  if (!cap.ok) return refuseGrant('grant.parameter-missing', { name: cap.missing });
  const takenFen = allowance.grantedFen + allowance.carriedFen;
  const refuse = () => refuseOver(wanted, { capFen: cap.capFen, takenFen, basis: cap.basis });
  if (roomLeft(cap.capFen, takenFen) < wanted.amountFen) refuse();
  await setCap(tx, { region, id: allowance.id }, { fen: cap.capFen, basis: cap.basis, on: wanted.on });
  await keepCap(tx, { region, allowance, wanted }, refuse);
  return allowance.id;
}

async function keepCap(
  tx: Transaction,
  on: { region: string; allowance: Allowance; wanted: Wanted },
  refuse: () => never,
): Promise<void> {
  try {
    await moveAllowance(tx, { region: on.region, id: on.allowance.id }, on.wanted.amountFen);
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_allowances_within_cap') refuse();
    throw error;
  }
}

function refuseOver(wanted: Wanted, cap: { capFen: bigint; takenFen: bigint; basis: string }): never {
  return refuseGrant('grant.over-cap', {
    kind: wanted.kind,
    year: wanted.year,
    left: formatYuan(roomLeft(cap.capFen, cap.takenFen)),
    taken: formatYuan(cap.takenFen),
    basis: cap.basis,
  });
}
