import type { FormValues } from '../../../platform/http/form.ts';
import { ownPath } from './own-path.ts';

/** A form that was sent after the session had ended: where it wanted to go and everything typed in it. */
export interface HeldForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string[]>>;
  /** Names of chosen files; their content cannot be kept. */
  readonly lostFiles: readonly string[];
}

/** What a sign-in carries from page to page. */
export interface Carry {
  readonly next: string | undefined;
  readonly held: HeldForm | undefined;
}

const PREFIX = 'held:';
/** Forms are taken up to 1 MB; what is held must fit in again beside the sign-in's own fields. */
const MOST_BYTES = 900_000;

/** Takes a submitted form apart for keeping; undefined where it is too large to be carried along. */
export function holdForm(action: string, data: FormData): HeldForm | undefined {
  // A map, because a field may be named like something that every object has.
  const fields = new Map<string, string[]>();
  const lostFiles: string[] = [];
  let bytes = 0;
  for (const [name, entry] of data.entries()) {
    if (typeof entry !== 'string') {
      if (entry.size > 0) lostFiles.push(entry.name);
      continue;
    }
    bytes += Buffer.byteLength(entry) + Buffer.byteLength(name) + 200;
    fields.set(name, [...(fields.get(name) ?? []), entry]);
  }
  return bytes > MOST_BYTES ? undefined : { action, fields: Object.fromEntries(fields), lostFiles };
}

/** Hidden fields that carry it through one page of the sign-in. */
export function carryFields(carry: Carry): Record<string, string | string[] | undefined> {
  const { held } = carry;
  if (!held) return { next: carry.next };
  const prefixed = Object.entries(held.fields).map(([name, values]) => [PREFIX + name, values] as const);
  return {
    next: carry.next,
    heldAction: held.action,
    heldLost: [...held.lostFiles],
    ...Object.fromEntries(prefixed),
  };
}

/** Reads it again from the page's form; addresses that are not ours are dropped. */
export function readCarry(values: FormValues): Carry {
  const next = ownPath(first(values.next));
  const action = ownPath(first(values.heldAction));
  if (action === undefined) return { next, held: undefined };
  const fields: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith(PREFIX)) fields[name.slice(PREFIX.length)] = all(value);
  }
  return { next, held: { action, fields, lostFiles: all(values.heldLost) } };
}

function all(value: FormValues[string]): string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function first(value: FormValues[string]): string | undefined {
  return all(value)[0];
}
