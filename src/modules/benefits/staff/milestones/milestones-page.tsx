import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { PaymentSheet } from '../../../documents/index.ts';
import { findPersonCards } from '../../../people/index.ts';
import { CONSOLE_MILESTONES as HOME } from '../../benefit-links.ts';
import { keepBenefits } from '../../benefit-permissions.ts';
import {
  type Milestone,
  milestoneNames,
  milestoneStatuses,
  milestoneStatusNames,
} from '../../milestones/milestone.ts';
import { milestoneLabels, paySheetForm } from '../../milestones/milestone-form.ts';
import { countMilestones, listMilestones } from '../../milestones/milestone-store.ts';
import { payMilestones } from '../../milestones/pay-milestones.ts';
import { MilestoneTag } from '../programme-tags.tsx';

const PAGE_SIZE = 20;
const SHEET_MOST = 500;

/** 会员慰问: the register, and what waits to be paid. */
export async function showMilestones(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const status = milestoneStatuses.find((one) => one === c.req.query('status'));
  const page = pageNumber(c);
  const found = await listMilestones(db, region, {
    status,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const rows = found.slice(0, PAGE_SIZE);
  const cards = await cardsOf(c, rows);
  const approved = (await countMilestones(db, region)).get('approved');
  const wrong = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    { title: '会员慰问', current: HOME, status: wrong ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} labels={milestoneLabels} />
      {approved && mayPass(c.var.actor, keepBenefits) ? (
        <Section title="待发放">
          <p>
            已批准 {approved.count} 人，共 {formatYuan(approved.fen)} 元。生成发放表后打印签字。
          </p>
          <Form action={`${HOME}/sheets`} requestId={newId()}>
            <DateField name="paidOn" label="发放日期" form={form} value={shanghaiDate(c.var.now)} required />
            <SubmitButton label="生成发放表" />
          </Form>
        </Section>
      ) : null}
      <FilterBar action={HOME} resetHref={HOME}>
        <Select
          name="status"
          label="状态"
          value={status}
          blank="全部"
          options={milestoneStatuses.map((value) => ({ value, label: milestoneStatusNames[value] }))}
        />
      </FilterBar>
      <Table
        caption="会员慰问"
        columns={[
          { key: 'number', header: '编号', cell: (row) => row.number },
          { key: 'name', header: '会员', cell: (row) => cards.get(row.personId)?.maskedName },
          { key: 'kind', header: '事项', cell: (row) => milestoneNames[row.kind] },
          { key: 'event', header: '发生日期', cell: (row) => formatDate(row.eventOn) },
          {
            key: 'amount',
            header: '金额（元）',
            align: 'end',
            cell: (row) => (row.amountFen === undefined ? '–' : formatYuan(row.amountFen)),
          },
          { key: 'status', header: '状态', cell: (row) => <MilestoneTag status={row.status} /> },
          { key: 'sheet', header: '发放表', cell: (row) => <SheetLink milestone={row} /> },
        ]}
        rows={rows}
        rowHref={({ id }) => `${HOME}/${id}`}
        empty={<EmptyState title="没有符合条件的申请" />}
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(HOME, { status, page: number })}
      />
    </Stack>,
  );
}

function SheetLink({ milestone }: { milestone: Milestone }) {
  if (milestone.sheet === undefined) return <>–</>;
  return <a href={addressWith(`${HOME}/sheets`, { number: milestone.sheet })}>{milestone.sheet}</a>;
}

export async function postSheet(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(paySheetForm, values);
  if (!parsed.ok) return showMilestones(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const number = await payMilestones(tx, actOf(c), parsed.value);
        return addressWith(`${HOME}/sheets`, { number });
      }),
    (refusal) => {
      if (refusal.status === 403) throw refusal;
      return showMilestones(c, withError(parsed.form, 'paidOn', refusal.message));
    },
  );
}

/** 慰问金发放签字表, A4. */
export async function printSheet(c: AppContext): Promise<Response> {
  const sheet = c.req.query('number') ?? '';
  const page = { sheet, offset: 0, limit: SHEET_MOST };
  const rows = sheet === '' ? [] : await listMilestones(c.var.deps.db, regionOf(c), page);
  const [first] = rows;
  if (!first) return refuseCommon('not-found');
  const cards = await cardsOf(c, rows);
  return printPage(
    c,
    { title: `${c.var.siteName} 会员慰问金发放签字表`, backHref: HOME },
    <>
      <p>
        {sheet}　发放日期：{first.paidOn && formatDate(first.paidOn)}　经费来源：工会经费
      </p>
      <PaymentSheet
        caption="会员慰问金发放签字表"
        columns={[
          { key: 'member', header: '会员', cell: (row) => cards.get(row.personId)?.name },
          { key: 'identity', header: '证件号码', cell: (row) => cards.get(row.personId)?.maskedIdentity },
          { key: 'kind', header: '事项', cell: (row) => milestoneNames[row.kind] },
          { key: 'payee', header: '领取人', cell: (row) => row.payeeName },
        ]}
        rows={rows}
        amountOf={(row) => row.amountFen ?? 0n}
      />
    </>,
  );
}

function cardsOf(c: AppContext, rows: readonly Milestone[]) {
  const { db, keys } = c.var.deps;
  return findPersonCards(
    db,
    regionOf(c),
    rows.map(({ personId }) => personId),
    keys,
  );
}
