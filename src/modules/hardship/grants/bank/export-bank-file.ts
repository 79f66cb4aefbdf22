import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import type { CellInput, SheetColumn } from '../../../../platform/sheets/sheet-column.ts';
import { findParameter } from '../../../parameters/index.ts';
import { recordDisclosure } from '../../../people/index.ts';
import { batchStatusNames, lineReference } from '../batches/batch.ts';
import { findBatch } from '../batches/batch-store.ts';
import { recordBatch } from '../batches/open-batch.ts';
import { listSheetRows, type SheetRow } from '../batches/sheet-row-store.ts';
import { mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { openCard } from '../payees/seal-card.ts';
import { type BankColumn, bankColumnOrder } from './bank-columns.ts';

export interface BankSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellInput[])[];
}

/**
 * 银行代发文件: the only place where whole card numbers leave the house. Who took it and why is recorded, and each
 * payee finds it among the disclosures of the own file.
 * @throws Refused 409 unless the batch is checked or sent
 */
export async function exportBankFile(
  tx: Transaction,
  act: Act,
  input: { batchId: string; reason: string },
): Promise<BankSheet> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const batch = await findBatch(tx, { region, id: input.batchId });
  if (!batch) return refuseCommon('not-found');
  if (batch.status !== 'checked' && batch.status !== 'sent')
    refuseGrant('batch.not-open', { status: batchStatusNames[batch.status], act: '导出银行代发文件' });
  const rows = (await listSheetRows(tx, { region, batchId: batch.id })).filter(
    (row) => row.state === 'pending',
  );
  await recordBatch(tx, act, {
    batch,
    word: 'export',
    reason: input.reason,
    detail: { lines: rows.length },
  });
  await recordDisclosure(tx, act, {
    personIds: rows.map((row) => row.personId),
    recipient: '代发银行',
    what: '户名、银行卡号、开户行、金额',
    purpose: '发放困难职工帮扶资金',
    legalBasis: '本人单独同意（个人信息保护法第二十三条、第二十九条）',
  });
  const key = { region, key: 'hardship.bank-columns', on: shanghaiDate(act.now) };
  const order = bankColumnOrder((await findParameter(tx, key))?.value);
  const cells = (row: SheetRow, at: number): Record<BankColumn, CellInput> => ({
    序号: at + 1,
    户名: row.holderName,
    账号: openCard(act.keys, row.cardSealed),
    开户行: row.bankName,
    金额: formatYuan(row.amountFen).replaceAll(',', ''),
    流水号: lineReference(batch.number, row.position),
    用途: '帮扶资金',
  });
  return {
    name: `银行代发-${lineReference(batch.number, 0).slice(0, -4)}`,
    columns: order.map(
      (title): SheetColumn =>
        title === '金额' ? { title, kind: 'number', format: '0.00', width: 14 } : { title, width: 22 },
    ),
    rows: rows.map((row, at) => {
      const values = cells(row, at);
      return order.map((title) => values[title]);
    }),
  };
}
