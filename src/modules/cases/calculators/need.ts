import type { Missing } from './calculation.ts';

type Known<Given, Name extends keyof Given> = { readonly [Key in Name]: NonNullable<Given[Key]> };

export type Needed<Given, Name extends keyof Given> =
  | { readonly ok: true; readonly value: Known<Given, Name> }
  | { readonly ok: false; readonly missing: readonly Missing[] };

/** Takes the named answers, or names those that are not there: what is missing is asked, never assumed. */
export function need<Given extends object, Name extends keyof Given & string>(
  given: Given,
  names: readonly Name[],
): Needed<Given, Name> {
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length > 0) return { ok: false, missing: missing.map((question) => ask(question)) };
  // Every named answer was just seen to be there.
  return { ok: true, value: given as Known<Given, Name> };
}

export function ask(question: string, why = '算这一项要用到，请填写'): Missing {
  return { question, why };
}
