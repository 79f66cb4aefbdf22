import { findHeader } from '../../../../platform/sheets/find-header.ts';
import { readSheet } from '../../../../platform/sheets/read-sheet.ts';
import type { SheetRow, SheetSource } from '../../../../platform/sheets/sheet.ts';
import { SheetError } from '../../../../platform/sheets/sheet-error.ts';
import type { ResultRow } from './bank-result.ts';

const LIMITS = { maxRows: 5_000, maxBytes: 10 * 1024 * 1024 } as const;

/** What banks call their columns, the likeliest name first. */
const wanted = {
  reference: ['流水号', '附言', '用途', '摘要', '客户流水号', '备注'],
  card: ['账号', '卡号', '收款账号', '银行卡号', '收款人账号'],
  name: ['户名', '姓名', '收款人', '收款户名'],
  amount: ['金额', '交易金额', '发放金额'],
  outcome: ['处理结果', '交易结果', '交易状态', '状态', '结果', '处理状态'],
  on: ['交易日期', '入账日期', '处理日期', '日期'],
  serial: ['银行流水', '银行流水号', '交易流水号', '回单号'],
  reason: ['失败原因', '退回原因', '原因', '错误信息', '返回信息'],
} as const satisfies Record<Exclude<keyof ResultRow, 'rowNumber'>, readonly string[]>;

export type ReadResult =
  | { readonly ok: true; readonly rows: readonly ResultRow[] }
  | { readonly ok: false; readonly why: string };

/** Reads a bank's result file or a pasted block; the title row may stand under headings. */
export async function readResultFile(source: SheetSource): Promise<ReadResult> {
  const sheet: SheetRow[] = [];
  try {
    for await (const row of readSheet(source, LIMITS)) sheet.push(row);
  } catch (error) {
    if (error instanceof SheetError) return { ok: false, why: error.message };
    throw error;
  }
  const names = Object.keys(wanted) as (keyof typeof wanted)[]; // keys of the table above
  const header = findHeader(
    sheet,
    names.map((name) => wanted[name]),
  );
  const columns = new Map(names.map((name, index) => [name, header?.columns[index]]));
  if (!header || columns.get('outcome') === undefined)
    return { ok: false, why: '没有找到“处理结果”（或“交易状态”）这一列，请连同表头一起上传或粘贴。' };
  if (columns.get('reference') === undefined && columns.get('card') === undefined)
    return { ok: false, why: '没有找到“流水号”或“账号”这一列，认不出每一行是谁。' };
  const cell = (row: SheetRow, name: keyof typeof wanted) => row.cells[columns.get(name) ?? -1]?.text ?? '';
  const rows = sheet
    .filter((row) => row.line > header.line)
    .map((row) => ({
      rowNumber: row.line,
      ...{ reference: cell(row, 'reference'), card: cell(row, 'card'), name: cell(row, 'name') },
      ...{ amount: cell(row, 'amount'), outcome: cell(row, 'outcome'), on: cell(row, 'on') },
      ...{ serial: cell(row, 'serial'), reason: cell(row, 'reason') },
    }))
    .filter((row) => row.outcome !== '' || row.reference !== '' || row.card !== '');
  return rows.length > 0 ? { ok: true, rows } : { ok: false, why: '表头下面没有数据行。' };
}
