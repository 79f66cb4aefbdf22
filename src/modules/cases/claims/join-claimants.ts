import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { findPersonCards } from '../../people/index.ts';
import type { RightsCase } from '../case.ts';
import {
  insertClaimants,
  insertClaimLines,
  listClaimants,
  refreshBalances,
  updateClaimant,
} from './claim-store.ts';
import type { NewClaimLine } from './claimant.ts';
import { migrantSnapshot } from './migrant.ts';
import { sealStatedPhone } from './stated-phone.ts';

/** One worker who joins a case with what is claimed. */
export interface JoiningClaimant {
  /** A file of the people module. */
  readonly personId: string;
  readonly isRepresentative?: boolean | undefined;
  /** 农民工 by the worker's own word; asked only where the file does not know. */
  readonly statedMigrant?: boolean | undefined;
  readonly occupation?: string | undefined;
  /** 'YYYY-MM-DD' */
  readonly employedFrom?: string | undefined;
  readonly employedTo?: string | undefined;
  /** Typed by a workmate: kept with the claim, not on the person's file. */
  readonly statedPhone?: string | undefined;
  readonly lines: readonly NewClaimLine[];
}

/**
 * Joins workers and their lines to a case that the caller holds. Somebody who is in the case already gets the lines
 * added; somebody who had withdrawn is back.
 */
export async function joinClaimants(
  tx: Transaction,
  act: Act,
  on: { rightsCase: Pick<RightsCase, 'id' | 'region'>; claimants: readonly JoiningClaimant[] },
): Promise<void> {
  const where = { region: on.rightsCase.region, caseId: on.rightsCase.id };
  const present = new Map((await listClaimants(tx, where)).map((one) => [one.personId, one]));
  const joining = on.claimants.filter((one) => !present.has(one.personId));
  const cards = await findPersonCards(
    tx,
    where.region,
    joining.map((one) => one.personId),
    act.keys,
  );
  const fresh = joining.map(({ personId, ...one }) => ({
    ...migrantSnapshot(cards.get(personId)?.householdType ?? 'unknown', one.statedMigrant),
    id: newId(),
    personId,
    isRepresentative: one.isRepresentative === true,
    occupation: one.occupation,
    employedFrom: one.employedFrom,
    employedTo: one.employedTo,
    statedPhoneSealed: one.statedPhone === undefined ? undefined : sealStatedPhone(act.keys, one.statedPhone),
  }));
  await insertClaimants(tx, { ...where, joinedAt: act.now }, fresh);
  for (const claimant of present.values()) {
    const isBack =
      claimant.withdrawnAt !== undefined && on.claimants.some((one) => one.personId === claimant.personId);
    if (isBack)
      await updateClaimant(
        tx,
        { ...where, claimantId: claimant.id },
        { withdrawn_at: null, withdrawal_reason: null },
      );
  }
  const ids = new Map([...present.values(), ...fresh].map((one) => [one.personId, one.id]));
  const lines = on.claimants.flatMap((one) =>
    one.lines.map((line) => ({ claimantId: ids.get(one.personId) ?? '', line })),
  );
  await insertClaimLines(tx, where, lines);
  await refreshBalances(tx, where);
}
