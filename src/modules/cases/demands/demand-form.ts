import type { FormState, FormValues, Parsed } from '../../../platform/http/form.ts';
import { parseMoney } from '../../../platform/money.ts';
import { cellName, Findings, isBlank, readRows, type TypedRow, writeRows } from '../citizen/form-rows.ts';
import { MOST_DEMANDS, type NewDemand } from './demand.ts';

export const demandColumns = ['demand', 'amount', 'basis'] as const;
export type DemandRow = TypedRow<(typeof demandColumns)[number]>;

export function demandRows(values: FormValues): DemandRow[] {
  return readRows(values, demandColumns).filter((row) => !isBlank(row));
}

/** 请求事项 as typed, one row each: text, amount in 元 where there is one, the article where it is known. */
export function parseDemands(values: FormValues): Parsed<NewDemand[]> {
  const rows = demandRows(values);
  const findings = new Findings();
  const demands = rows.map((row, at) => readDemand(row, at, findings));
  if (rows.length === 0) findings.add(cellName('demand', 0), '请至少写一项请求');
  if (rows.length > MOST_DEMANDS) findings.add('', `最多写 ${MOST_DEMANDS} 项，其余请合并`);
  const form: FormState = {
    values: { ...values, ...writeRows(rows, demandColumns) },
    errors: findings.errors,
  };
  return findings.areNone ? { ok: true, value: demands, form } : { ok: false, form };
}

function readDemand(row: DemandRow, at: number, findings: Findings): NewDemand {
  if (row.demand === '') findings.add(cellName('demand', at), '请写明请求什么');
  if ([...row.demand].length > 200) findings.add(cellName('demand', at), '每项最多 200 个字');
  if ([...row.basis].length > 100) findings.add(cellName('basis', at), '依据最多 100 个字');
  return { body: row.demand, amountFen: amountOf(row, at, findings), basis: row.basis || undefined };
}

function amountOf(row: DemandRow, at: number, findings: Findings): bigint | undefined {
  if (row.amount === '') return undefined;
  const parsed = parseMoney(row.amount);
  if (!parsed.ok) return findings.add(cellName('amount', at), parsed.reason);
  return parsed.fen > 0n ? parsed.fen : findings.add(cellName('amount', at), '金额应大于 0；没有金额请留空');
}
