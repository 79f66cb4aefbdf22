import type { ParameterDefinition } from '../../platform/module.ts';
import { formatYuan, parseMoney } from '../../platform/money.ts';

/** What a parameter may hold: money in 分, a number, yes or no, or words. */
export type ParameterValue = bigint | number | boolean | string;

/** A value with its period and where it comes from. */
export interface Parameter {
  readonly id: string;
  readonly key: string;
  readonly value: ParameterValue;
  /** First day, 'YYYY-MM-DD'. */
  readonly validFrom: string;
  /** First day on which it no longer holds; undefined while it runs on. */
  readonly validTo: string | undefined;
  /** Document, number and article. */
  readonly source: string;
  readonly note: string | undefined;
  /** False until somebody of the county has compared it with the source: shown as 未核实. */
  readonly verified: boolean;
  readonly createdByName: string;
  readonly createdAt: Date;
}

/** A value to be stored, before anybody has verified it. */
export interface NewParameter {
  readonly key: string;
  readonly value: ParameterValue;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly source: string;
  readonly note?: string | undefined;
}

export type ParsedValue =
  | { readonly ok: true; readonly value: ParameterValue }
  | { readonly ok: false; readonly reason: string };

/** Reads what a person typed as the value of this parameter; amounts in 元. */
export function parseValue(definition: ParameterDefinition, typed: string): ParsedValue {
  const text = typed.normalize('NFKC').trim();
  switch (definition.kind) {
    case 'amount': {
      const money = parseMoney(text);
      return money.ok ? { ok: true, value: money.fen } : money;
    }
    case 'number':
      return /^\d{1,9}(\.\d{1,4})?$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, reason: '请填写不小于 0 的数字' };
    case 'flag':
      return text === 'on' || text === 'off'
        ? { ok: true, value: text === 'on' }
        : { ok: false, reason: '请选择“是”或“否”' };
    case 'text':
      return text === '' ? { ok: false, reason: '请填写参数值' } : { ok: true, value: text };
  }
}

/** The value as people read it, with its unit. */
export function formatValue(definition: Pick<ParameterDefinition, 'unit'>, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const number = typeof value === 'bigint' ? formatYuan(value) : String(value);
  return definition.unit === '' ? number : `${number} ${definition.unit}`;
}

/** How a value lies in the database: 分 as digits, since JSON numbers are not exact integers. */
export function storedForm(value: ParameterValue): { fen: string } | string | number | boolean {
  return typeof value === 'bigint' ? { fen: String(value) } : value;
}

/** The value behind a stored form. @throws TypeError for anything that `storedForm` does not make. */
export function fromStored(stored: unknown): ParameterValue {
  if (typeof stored === 'string' || typeof stored === 'number' || typeof stored === 'boolean') return stored;
  if (typeof stored === 'object' && stored !== null && 'fen' in stored) return BigInt(String(stored.fen));
  throw new TypeError(`not a parameter value: ${typeof stored}`);
}

/** True where the value has the kind that the definition asks for. */
export function hasKind(definition: ParameterDefinition, value: ParameterValue): boolean {
  const types = { amount: 'bigint', number: 'number', flag: 'boolean', text: 'string' } as const;
  return typeof value === types[definition.kind];
}
