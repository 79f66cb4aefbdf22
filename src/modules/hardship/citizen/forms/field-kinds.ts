import { z } from 'zod';
import { optionalText, text } from '../../../../platform/http/form.ts';
import { parseMoney } from '../../../../platform/money.ts';
import { type CodeList, codesOf } from '../../codes/hardship-codes.ts';

/** What no form of ours sends is no version of any file. */
export const version = z.coerce.number().int().catch(0);

/** An unticked box sends nothing. */
export const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

export const reason = (name: string) => text(name, 500);

/** An amount in 元; becomes 分. */
export function money(name: string) {
  return text(name, 20).transform(toFen);
}

/** An amount in 元; an empty field is 0. */
export function moneyOrNothing(name: string) {
  return optionalText(name, 20).transform((typed, check) => (typed === undefined ? 0n : toFen(typed, check)));
}

function toFen(typed: string, check: z.RefinementCtx): bigint {
  const parsed = parseMoney(typed);
  if (parsed.ok) return parsed.fen;
  check.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
}

/** A code of a list. */
export function code<List extends CodeList>(name: string, list: List) {
  return z.enum(codesOf(list), { error: `请选择${name}` });
}

/** A code of a list that may be left empty. */
export function optionalCode<List extends CodeList>(name: string, list: List) {
  return z
    .union([z.literal(''), z.enum(codesOf(list))], { error: `请选择${name}` })
    .optional()
    .transform((value) => (value === '' || value === undefined ? undefined : value));
}
