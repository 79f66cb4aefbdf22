import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findParameter, getAmountParameter } from '../../parameters/index.ts';
import { FORMULA_PARAMETER, STANDARD_PARAMETER } from '../file/hardship-parameters.ts';
import { formulaOn } from './formula-version.ts';
import type { Rule } from './rule.ts';

/** The rule and the 低保 line of a day; undefined where the county has not filled in the line. */
export async function loadRule(
  db: Db | Transaction,
  question: { region: string; on: string },
): Promise<Rule | undefined> {
  const standardFen = await getAmountParameter(db, { ...question, key: STANDARD_PARAMETER });
  if (standardFen === undefined || standardFen <= 0n) return undefined;
  const chosen = await findParameter(db, { ...question, key: FORMULA_PARAMETER });
  const named = typeof chosen?.value === 'string' ? chosen.value : undefined;
  return { version: formulaOn(question.on, named), standardFen, day: question.on };
}
