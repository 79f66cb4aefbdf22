import { townshipsOf } from '../orgs/index.ts';

/** A table of names as choices of a form. */
export function optionsOf(names: Readonly<Record<string, string>>): { value: string; label: string }[] {
  // Keys such as '11' are sorted as numbers by the language; '01' … '09' would come last.
  return Object.entries(names)
    .sort(([a], [b]) => (/^\d+$/.test(a + b) ? a.localeCompare(b) : 0))
    .map(([value, label]) => ({ value, label }));
}

export function townshipOptions(region: string): { value: string; label: string }[] {
  return townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }));
}
