import type { Db, Transaction } from '../../platform/db/database.ts';
import type { ParameterValue } from './parameter.ts';
import { findParameter } from './parameter-store.ts';

interface Question {
  readonly region: string;
  readonly key: string;
  /** Day of the event, 'YYYY-MM-DD'. */
  readonly on: string;
}

/** An amount in 分, or undefined where the county has not filled it in for that day. */
export async function getAmountParameter(
  db: Db | Transaction,
  question: Question,
): Promise<bigint | undefined> {
  const value = await findValue(db, question);
  if (value === undefined || typeof value === 'bigint') return value;
  throw new TypeError(`parameter ${question.key} is not an amount`);
}

/** A number in the unit of its definition, or undefined where there is none for that day. */
export async function getNumberParameter(
  db: Db | Transaction,
  question: Question,
): Promise<number | undefined> {
  const value = await findValue(db, question);
  if (value === undefined || typeof value === 'number') return value;
  throw new TypeError(`parameter ${question.key} is not a number`);
}

/** A switch; `fallback` where the county has not decided. */
export async function getFlagParameter(
  db: Db | Transaction,
  question: Question & { fallback: boolean },
): Promise<boolean> {
  const value = (await findValue(db, question)) ?? question.fallback;
  if (typeof value === 'boolean') return value;
  throw new TypeError(`parameter ${question.key} is not a switch`);
}

async function findValue(db: Db | Transaction, question: Question): Promise<ParameterValue | undefined> {
  return (await findParameter(db, question))?.value;
}
