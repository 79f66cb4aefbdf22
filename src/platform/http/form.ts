import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { parseDate } from '../dates.ts';
import { isId } from '../id.ts';
import type { AppContext } from './context.ts';

export type FormErrors = Record<string, string[]>;
export type FormValues = Record<string, string | string[] | undefined>;

/** What a page needs to show a form again: what was typed, and what is wrong with it. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

export interface SubmittedForm {
  readonly values: FormValues;
  readonly files: readonly File[];
  /** One per shown form: makes a double click or a replay harmless. */
  readonly requestId: string | undefined;
}

/** Fields whose name starts with `_` steer the form itself and never reach a schema. */
const RESERVED = /^_/;

/** Reads an urlencoded or multipart body. NUL characters, which PostgreSQL cannot store, are dropped. */
export async function readForm(c: AppContext): Promise<SubmittedForm> {
  const data = await readFormData(c);
  const values: FormValues = {};
  const files: File[] = [];
  let requestId: string | undefined;
  for (const [name, entry] of data.entries()) {
    if (typeof entry !== 'string') {
      if (entry.size > 0) files.push(entry);
      continue;
    }
    if (name === '_requestId' && isId(entry)) requestId = entry;
    if (RESERVED.test(name)) continue;
    const text = entry.replaceAll('\0', '').replaceAll('\r\n', '\n');
    const earlier = values[name];
    values[name] =
      earlier === undefined ? text : Array.isArray(earlier) ? [...earlier, text] : [earlier, text];
  }
  return { values, files, requestId };
}

/**
 * The fields of an urlencoded or multipart body.
 * @throws HTTPException 400 where the body is neither; that is the sender's mistake, not ours.
 */
export async function readFormData(c: AppContext): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new HTTPException(400, { cause: error });
    throw error;
  }
}

/** Checks typed values against the form's one schema; errors are grouped by field name. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  values: FormValues,
): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, form: { values, errors: {} } };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return { ok: false, form: { values, errors } };
}

export const emptyForm: FormState = { values: {}, errors: {} };

/** Adds one error to a form that was fine by its schema (an answer of the rules or of the database). */
export function withError(form: FormState, field: string, sentence: string): FormState {
  return {
    values: form.values,
    errors: { ...form.errors, [field]: [...(form.errors[field] ?? []), sentence] },
  };
}

/** A required line of text, trimmed. `name` is how the field is called in the sentence. */
export function text(name: string, max: number) {
  return z
    .string({ error: `请填写${name}` })
    .trim()
    .min(1, `请填写${name}`)
    .refine((value) => [...value].length <= max, `${name}最多 ${max} 个字`);
}

/** A line that may be left empty; becomes undefined. */
export function optionalText(name: string, max: number) {
  return z
    .string()
    .trim()
    .refine((value) => [...value].length <= max, `${name}最多 ${max} 个字`)
    .transform((value) => (value === '' ? undefined : value))
    .optional();
}

/** A required day, typed in any of the usual ways; becomes 'YYYY-MM-DD'. */
export function day(name: string) {
  return text(name, 30).transform(toDay);
}

/** A day that may be left empty; becomes undefined. */
export function optionalDay(name: string) {
  return optionalText(name, 30).transform((typed, check) =>
    typed === undefined ? undefined : toDay(typed, check),
  );
}

function toDay(typed: string, check: z.RefinementCtx): string {
  const parsed = parseDate(typed);
  if (parsed.ok) return parsed.date;
  check.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
}

/** One of a closed list. */
export function choice<const Values extends readonly [string, ...string[]]>(name: string, values: Values) {
  return z.enum(values, { error: `请选择${name}` });
}

/** A list of checkbox values; a single one arrives as a string, none as nothing. */
export function choices() {
  return z.union([z.string().transform((value) => [value]), z.array(z.string())]).default([]);
}
