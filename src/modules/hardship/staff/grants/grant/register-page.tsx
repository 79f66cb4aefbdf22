import { z } from 'zod';
import { shanghaiDate } from '../../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { plainYuan, sheetAnswer } from '../../../../../platform/http/sheet-answer.ts';
import { isId } from '../../../../../platform/id.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { Stat, StatRow } from '../../../../../ui/stat/stat.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { maskName } from '../../../../people/index.ts';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { lineReceiptNames, lineReceipts } from '../../../grants/batches/batch.ts';
import { listFunds } from '../../../grants/funds/fund-store.ts';
import { grantKindNames, grantKinds, grantStatuses, grantStatusNames } from '../../../grants/grant.ts';
import { grantScope } from '../../../grants/grant-policy.ts';
import { type GrantLine, listGrants, sumGrants } from '../../../grants/register/grant-register-store.ts';
import { BATCHES, FUNDS, GRANTS, grantHref } from '../grant-links.ts';
import { GrantTag } from '../grant-tags.tsx';

const PAGE_SIZE = 20;
const given = z
  .string()
  .trim()
  .max(60)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined);

const grantQuery = z.object({
  q: given,
  status: z.enum(grantStatuses).optional().catch(undefined),
  kind: z.enum(grantKinds).optional().catch(undefined),
  fund: given.refine((id) => id === undefined || isId(id)).catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  receipt: z.enum(lineReceipts).optional().catch(undefined),
  until: given.refine((day) => day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)).catch(undefined),
});
type Asked = z.output<typeof grantQuery>;

function queryOf(c: AppContext) {
  const asked = grantQuery.parse(c.req.query());
  const { q, fund, until, ...same } = asked;
  const filter = { ...same, text: q, fundId: fund, paidUntil: until };
  return { asked, query: { region: regionOf(c), scope: grantScope(c.var.actor), filter } };
}

/** 救助台账: every grant, filtered by the address. */
export async function showGrants(c: AppContext): Promise<Response> {
  const { asked, query } = queryOf(c);
  const page = pageNumber(c);
  const { db } = c.var.deps;
  const [found, sums, funds] = await Promise.all([
    listGrants(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 }),
    sumGrants(db, query),
    listFunds(db, query.region),
  ]);
  return consolePage(
    c,
    { title: '救助台账', current: GRANTS, actions: <PageActions c={c} asked={asked} /> },
    <Stack>
      <FilterBar action={GRANTS} resetHref={GRANTS}>
        <TextField name="q" label="编号、姓名" value={asked.q} type="search" />
        <Select
          name="status"
          label="状态"
          value={asked.status}
          blank="全部"
          options={grantStatuses.map((value) => ({ value, label: grantStatusNames[value] }))}
        />
        <Select
          name="kind"
          label="类别"
          value={asked.kind}
          blank="全部"
          options={grantKinds.map((value) => ({ value, label: grantKindNames[value] }))}
        />
        <Select
          name="fund"
          label="资金"
          value={asked.fund}
          blank="全部"
          options={funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="receipt"
          label="收款确认"
          value={asked.receipt}
          blank="全部"
          options={lineReceipts.map((value) => ({ value, label: lineReceiptNames[value] }))}
        />
      </FilterBar>
      <StatRow>
        <Stat label="救助" value={sums.grants} unit="笔" />
        <Stat label="家庭" value={sums.households} unit="户" />
        <Stat label="金额" value={formatYuan(sums.fen)} unit="元" />
      </StatRow>
      <Table
        caption="救助台账"
        columns={columns}
        rows={found.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => grantHref(id)}
        empty={<EmptyState title="没有符合条件的救助" />}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(sums.grants / PAGE_SIZE))}
        hasNext={found.length > PAGE_SIZE}
        total={sums.grants}
        hrefFor={(number) => addressWith(GRANTS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function PageActions({ c, asked }: { c: AppContext; asked: Asked }) {
  return (
    <Actions>
      {mayPass(c.var.actor, workOnGrants) ? (
        <ButtonLink href={`${GRANTS}/new`} label="提出救助" tone="primary" />
      ) : null}
      <ButtonLink href={BATCHES} label="发放批次" />
      <ButtonLink href={FUNDS} label="帮扶资金" />
      <ButtonLink href={addressWith(`${GRANTS}/export`, { ...asked })} label="导出 Excel" download />
    </Actions>
  );
}

const columns: Column<GrantLine>[] = [
  { key: 'number', header: '编号', cell: (line) => <Digits>{line.number}</Digits> },
  { key: 'status', header: '状态', cell: (line) => <GrantTag status={line.status} /> },
  { key: 'who', header: '救助对象', cell: (line) => maskName(line.beneficiaryName) },
  { key: 'kind', header: '类别', cell: (line) => grantKindNames[line.kind] },
  { key: 'amount', header: '金额（元）', align: 'end', cell: (line) => formatYuan(line.amountFen) },
  { key: 'fund', header: '资金', cell: (line) => line.fundName },
  { key: 'on', header: '提出日期', cell: (line) => <Digits>{shanghaiDate(line.proposedAt)}</Digits> },
  { key: 'paid', header: '到账日期', cell: (line) => <Digits>{line.paidOn ?? '–'}</Digits> },
  { key: 'receipt', header: '收款确认', cell: receiptWord },
];

function receiptWord(line: GrantLine): string {
  const known = lineReceipts.find((one) => one === line.receipt);
  return known ? lineReceiptNames[known] : '–';
}

/** The register with its filters as a sheet, names as on the page and no numbers of documents. */
export function exportGrants(c: AppContext): Response {
  const sheetColumns = [
    ...['编号', '状态', '档案编号', '救助对象', '类别'].map((title) => ({ title, width: 18 })),
    { title: '金额（元）', kind: 'number' as const, format: '#,##0.00', width: 14 },
    ...['资金', '救助理由', '经办人'].map((title) => ({ title, width: 20 })),
    { title: '提出日期', kind: 'date' as const },
    { title: '到账日期', kind: 'date' as const },
    { title: '收款确认' },
  ];
  return sheetAnswer(c, { name: '救助台账', columns: sheetColumns, rows: grantRows(c) });
}

async function* grantRows(c: AppContext) {
  const { query } = queryOf(c);
  for (let offset = 0; ; offset += 500) {
    const lines = await listGrants(c.var.deps.db, query, { offset, limit: 500 });
    for (const line of lines)
      yield [
        ...[line.number, grantStatusNames[line.status], line.fileNumber, line.beneficiaryName],
        ...[grantKindNames[line.kind], plainYuan(line.amountFen), line.fundName, line.basis],
        ...[line.proposer.name, shanghaiDate(line.proposedAt), line.paidOn, receiptWord(line)],
      ];
    if (lines.length < 500) return;
  }
}
