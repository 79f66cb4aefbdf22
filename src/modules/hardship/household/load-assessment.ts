import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findMemberships, isMemberOnDay } from '../../people/index.ts';
import { assess } from '../formula/assess.ts';
import { loadRule } from '../formula/load-rule.ts';
import { circumstancesOf, type Household } from './circumstances.ts';
import type { LoadedAssessment } from './loaded-assessment.ts';

/** The computation by the rule of a day, or undefined where the county has no 低保 line for that day. */
export async function loadAssessment(
  db: Db | Transaction,
  household: Household,
  on: { day: string; incomeFen?: bigint | undefined },
): Promise<LoadedAssessment | undefined> {
  const { region, applicantPersonId } = household.file;
  const rule = await loadRule(db, { region, on: on.day });
  if (!rule || household.members.length === 0) return undefined;
  const memberships = await findMemberships(db, region, [applicantPersonId]);
  const stated = circumstancesOf(household, {
    day: on.day,
    isUnionMember: isMemberOnDay(memberships, on.day),
  });
  const family = { ...stated, incomeFen: on.incomeFen ?? stated.incomeFen };
  return { rule, family, result: assess(family, rule) };
}
