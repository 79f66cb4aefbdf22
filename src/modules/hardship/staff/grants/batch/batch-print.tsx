import { formatDate, shanghaiDate } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { printPage } from '../../../../../platform/http/page.tsx';
import { PaymentSheet } from '../../../../documents/index.ts';
import type { SheetRow } from '../../../grants/batches/sheet-row-store.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { maskedIdentity } from '../../../household/seal-member.ts';
import { batchHref } from '../grant-links.ts';
import { loadBatchView } from './load-batch-view.ts';

/**
 * 发放签字表: number of the paper masked, the reason of need left out, since the sheet is copied, photographed and
 * pinned to files; the account by its last digits.
 */
export async function printBatch(c: AppContext): Promise<Response> {
  const { batch, rows } = await loadBatchView(c);
  const { keys } = c.var.deps;
  const identity = (row: SheetRow) => (row.identitySealed ? maskedIdentity(keys, row.identitySealed) : '');
  return printPage(
    c,
    { title: '困难职工帮扶资金发放签字表', backHref: batchHref(batch.id) },
    <>
      <p>
        {c.var.siteName}　批次：{batch.number}　{batch.title}　制表日期：
        {formatDate(shanghaiDate(batch.createdAt))}
      </p>
      <PaymentSheet
        caption="发放签字表"
        columns={[
          { key: 'name', header: '姓名', cell: (row: SheetRow) => row.beneficiaryName },
          { key: 'identity', header: '身份证号', cell: identity },
          ...(rows.some((row) => row.employerName)
            ? [{ key: 'employer', header: '单位', cell: (row: SheetRow) => row.employerName ?? '' }]
            : []),
          { key: 'kind', header: '类别', cell: (row) => grantKindNames[row.kind].slice(0, 2) },
          {
            key: 'card',
            header: '银行卡',
            cell: (row) =>
              row.holderName === row.beneficiaryName
                ? `尾号 ${row.cardTail}`
                : `尾号 ${row.cardTail}（${row.holderName}）`,
          },
        ]}
        rows={rows}
        amountOf={(row) => row.amountFen}
      />
    </>,
  );
}
