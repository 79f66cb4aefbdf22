import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { plainYuan, sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import { formatWan, formatYuan } from '../../../../platform/money.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findPersonCards, type PersonCard } from '../../../people/index.ts';
import { caseScope } from '../../case-policy.ts';
import { payChannelNames, payChannels, receiptNames } from '../../payments/payment.ts';
import {
  listRegisterPayments,
  type PaymentFilter,
  type PaymentLine,
  sumRegisterPayments,
} from '../../register/payment-register-store.ts';
import { CASES, caseHref, PAYMENTS } from '../case-links.ts';
import { migrantWord } from '../names.ts';

const PAGE_SIZE = 50;
const date = z.string().refine(isDate).optional().catch(undefined);
const paymentQuery = z.object({
  from: date,
  until: date,
  channel: z.enum(payChannels).optional().catch(undefined),
  migrant: z.enum(['yes', 'no']).optional().catch(undefined),
  reversed: z.enum(['yes']).optional().catch(undefined),
});
type PaymentQuery = z.output<typeof paymentQuery>;

function toFilter({ reversed, ...asked }: PaymentQuery): PaymentFilter {
  return { ...asked, withReversed: reversed === 'yes' };
}

function queryOf(c: AppContext) {
  const asked = paymentQuery.parse(c.req.query());
  return { asked, query: { region: regionOf(c), scope: caseScope(c.var.actor), filter: toFilter(asked) } };
}

/** 到账台账: the rows behind the published figures; `?until=` is their as-of day. */
export async function showPayments(c: AppContext): Promise<Response> {
  const { asked, query } = queryOf(c);
  const { db, keys } = c.var.deps;
  const page = pageNumber(c);
  const [sums, { lines, hasNext }] = await Promise.all([
    sumRegisterPayments(db, query),
    listRegisterPayments(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  ]);
  const cards = await findPersonCards(
    db,
    query.region,
    lines.map((line) => line.personId),
    keys,
  );
  return consolePage(
    c,
    {
      title: '到账台账',
      current: PAYMENTS,
      breadcrumbs: [{ href: CASES, label: '维权案件' }, { label: '到账台账' }],
      actions: (
        <ButtonLink href={addressWith(`${PAYMENTS}/export`, { ...asked })} label="导出 Excel" download />
      ),
    },
    <Stack>
      <Filters asked={asked} />
      <StatRow>
        <Stat label="惠及职工" value={sums.workers} unit="人" />
        <Stat
          label="到账金额"
          value={formatWan(sums.amountFen)}
          unit="元"
          hint={`${formatYuan(sums.amountFen)} 元`}
        />
        <Stat label="到账笔数" value={sums.payments} unit="笔" hint="已冲正的不计" />
      </StatRow>
      <Table
        caption="到账台账"
        columns={columnsOf(cards)}
        rows={lines}
        rowHref={(line) => caseHref(line.payment.caseId)}
        empty={<EmptyState title="没有符合条件的到账" />}
      />
      <Pagination
        page={page}
        pageCount={asked.reversed ? undefined : Math.max(1, Math.ceil(sums.payments / PAGE_SIZE))}
        hasNext={hasNext}
        hrefFor={(number) => addressWith(PAYMENTS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function Filters({ asked }: { asked: PaymentQuery }) {
  return (
    <FilterBar action={PAYMENTS} resetHref={PAYMENTS}>
      <DateField name="from" label="到账日期从" value={asked.from} />
      <DateField name="until" label="截止日期（含）" value={asked.until} />
      <Select
        name="channel"
        label="支付方式"
        value={asked.channel}
        blank="全部"
        options={payChannels.map((value) => ({ value, label: payChannelNames[value] }))}
      />
      <Select
        name="migrant"
        label="职工"
        value={asked.migrant}
        blank="全部"
        options={[
          { value: 'yes', label: '农民工' },
          { value: 'no', label: '其他职工' },
        ]}
      />
      <Select
        name="reversed"
        label="已冲正"
        value={asked.reversed}
        blank="不显示"
        options={[{ value: 'yes', label: '一并显示' }]}
      />
    </FilterBar>
  );
}

function columnsOf(cards: ReadonlyMap<string, PersonCard>): Column<PaymentLine>[] {
  return [
    { key: 'case', header: '案件编号', cell: (line) => <Digits>{line.caseNumber}</Digits> },
    { key: 'person', header: '职工', cell: (line) => cards.get(line.personId)?.name ?? '' },
    { key: 'migrant', header: '类别', cell: (line) => migrantWord(line.isMigrant) },
    { key: 'employer', header: '用人单位', cell: (line) => line.employerName },
    { key: 'paid', header: '到账日期', cell: (line) => <Digits>{line.payment.paidOn}</Digits> },
    { key: 'amount', header: '金额（元）', align: 'end', cell: (line) => formatYuan(line.payment.amountFen) },
    { key: 'channel', header: '支付方式', cell: (line) => payChannelNames[line.payment.channel] },
    { key: 'payer', header: '付款人', cell: (line) => line.payment.payerName },
    {
      key: 'receipt',
      header: '收款确认',
      cell: ({ payment }) =>
        payment.reversedAt ? <Tag tone="neutral">已冲正</Tag> : receiptNames[payment.receipt],
    },
  ];
}

/** The register of payments as a sheet; people masked as on the page, without ID numbers. */
export function exportPayments(c: AppContext): Response {
  const titles = ['案件编号', '职工', '证件号码（遮盖）', '类别', '用人单位'];
  const columns = [
    ...titles.map((title) => ({ title, width: 20 })),
    { title: '到账日期', kind: 'date' as const },
    { title: '金额（元）', kind: 'number' as const, format: '#,##0.00', width: 14 },
    ...['支付方式', '付款人', '凭证', '收款确认'].map((title) => ({ title, width: 18 })),
  ];
  return sheetAnswer(c, { name: '到账台账', columns, rows: paymentRows(c) });
}

async function* paymentRows(c: AppContext) {
  const { query } = queryOf(c);
  const { db, keys } = c.var.deps;
  for (let offset = 0; ; offset += 500) {
    const { lines, hasNext } = await listRegisterPayments(db, query, { offset, limit: 500 });
    const cards = await findPersonCards(
      db,
      query.region,
      lines.map((line) => line.personId),
      keys,
    );
    for (const { payment, ...line } of lines) {
      const card = cards.get(line.personId);
      yield [
        line.caseNumber,
        card?.name,
        card?.maskedIdentity,
        migrantWord(line.isMigrant),
        line.employerName,
        payment.paidOn,
        plainYuan(payment.amountFen),
        payChannelNames[payment.channel],
        payment.payerName,
        payment.voucher,
        payment.reversedAt ? '已冲正' : receiptNames[payment.receipt],
      ];
    }
    if (!hasNext) return;
  }
}
