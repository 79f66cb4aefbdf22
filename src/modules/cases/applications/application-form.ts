import type { FormErrors, FormState, FormValues } from '../../../platform/http/form.ts';
import { readRows, writeRows } from '../citizen/form-rows.ts';
import { demandColumns, parseDemands } from '../demands/demand-form.ts';

/** Single fields with their names on paper and how long they may be. */
export const applicationFields = {
  tribunal: { label: '仲裁委员会或法院', max: 60 },
  applicantJob: { label: '职业', max: 40 },
  applicantAddress: { label: '住所', max: 120 },
  respondentName: { label: '名称', max: 60 },
  respondentAddress: { label: '住所', max: 120 },
  respondentHead: { label: '法定代表人或者主要负责人', max: 40 },
  respondentPost: { label: '职务', max: 40 },
  facts: { label: '事实与理由', max: 6000 },
} as const;
export type ApplicationField = keyof typeof applicationFields;

export const evidenceColumns = ['evidence', 'source'] as const;
export const witnessColumns = ['witness', 'contact'] as const;
const MOST_ROWS = 20;
const LONGEST_CELL = 200;

/** Everything that an application keeps; anything else in the body is dropped. Mistakes stand beside the fields. */
export function readApplication(values: FormValues): { form: FormState; isSound: boolean } {
  const errors: FormErrors = {};
  const kept: FormValues = {};
  for (const [name, { label, max }] of Object.entries(applicationFields)) {
    const value = values[name];
    const text = typeof value === 'string' ? value.trim() : '';
    kept[name] = text;
    if ([...text].length > max) errors[name] = [`${label}最多 ${max} 个字`];
  }
  const demands = parseDemands(Object.fromEntries(demandColumns.map((name) => [name, values[name]])));
  Object.assign(errors, demands.form.errors);
  Object.assign(kept, demands.form.values, rowsOf(values, evidenceColumns), rowsOf(values, witnessColumns));
  return { form: { values: kept, errors }, isSound: Object.keys(errors).length === 0 };
}

/** Filled rows, cut to what a page holds. */
function rowsOf<Name extends string>(values: FormValues, names: readonly Name[]): FormValues {
  const rows = readRows(values, names).filter((row) => names.some((name) => row[name] !== ''));
  const short = rows.slice(0, MOST_ROWS).map((row) => {
    const cells = names.map((name) => [name, row[name].slice(0, LONGEST_CELL)]);
    return Object.fromEntries(cells) as typeof row; // the same names
  });
  return writeRows(short, names);
}

export function textOf(values: FormValues, name: ApplicationField): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
