import { formatDate, formatDateTime, formatMonth, shanghaiDate } from '../../../../platform/dates.ts';
import { idParam, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { plainYuan, sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import { newId } from '../../../../platform/id.ts';
import { chineseUppercase, formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findOrganisation, findOrganisations } from '../../../orgs/index.ts';
import { SETTLEMENTS } from '../../benefit-links.ts';
import { keepBenefits } from '../../benefit-permissions.ts';
import { tillOf } from '../../benefit-policy.ts';
import { findProgrammes } from '../../programmes/programme-store.ts';
import type { Settlement } from '../../redemptions/redemption.ts';
import { payForm, settleForm } from '../../redemptions/redemption-form.ts';
import { listRedemptionsOfSettlement, listUnsettled } from '../../redemptions/redemption-store.ts';
import { paySettlement, settleProvider } from '../../redemptions/settle-provider.ts';
import { findSettlement, listSettled, listSettlements } from '../../redemptions/settlement-store.ts';

const PAGE_SIZE = 20;

/** 结算: months that wait, and settlements made; a provider sees its own. */
export async function showSettlements(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const page = pageNumber(c);
  const providerId = tillOf(c.var.actor);
  const keeps = mayPass(c.var.actor, keepBenefits);
  const firstOfMonth = `${shanghaiDate(c.var.now).slice(0, 7)}-01`;
  const waiting = keeps ? await listUnsettled(db, region, firstOfMonth) : [];
  const found = await listSettlements(
    db,
    { region, providerId },
    { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  );
  const rows = found.slice(0, PAGE_SIZE);
  const names = await findOrganisations(
    db,
    region,
    [...waiting, ...rows].map((row) => row.providerId),
  );
  const wrong = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    { title: '结算单', current: SETTLEMENTS, status: wrong ? 409 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} />
      {keeps ? (
        <Section title="待结算的月份">
          <Table
            caption="待结算的月份"
            columns={[
              { key: 'month', header: '月份', cell: ({ month }) => formatMonth(month) },
              { key: 'provider', header: '服务商', cell: (row) => names.get(row.providerId)?.name },
              { key: 'count', header: '核销（笔）', align: 'end', cell: (row) => row.redemptions },
              { key: 'total', header: '金额（元）', align: 'end', cell: (row) => formatYuan(row.totalFen) },
              {
                key: 'act',
                header: '办理',
                cell: ({ month, providerId: of }) => (
                  <ActionForm
                    action={SETTLEMENTS}
                    label="生成结算单"
                    values={{ month, providerId: of }}
                    requestId={newId()}
                  />
                ),
              },
            ]}
            rows={waiting}
            empty={<EmptyState title="没有待结算的月份">本月的核销下个月 1 日起结算。</EmptyState>}
          />
        </Section>
      ) : null}
      <Section title="结算单">
        <Table
          caption="结算单"
          columns={[
            { key: 'month', header: '月份', cell: ({ month }) => formatMonth(month) },
            { key: 'provider', header: '服务商', cell: (row) => names.get(row.providerId)?.name },
            { key: 'count', header: '核销（笔）', align: 'end', cell: (row) => row.redemptions },
            { key: 'total', header: '金额（元）', align: 'end', cell: (row) => formatYuan(row.totalFen) },
            { key: 'state', header: '状态', cell: (row) => <PaidTag settlement={row} /> },
          ]}
          rows={rows}
          rowHref={({ id }) => `${SETTLEMENTS}/${id}`}
          empty={<EmptyState title="还没有结算单" />}
        />
        <Pagination
          page={page}
          hasNext={found.length > PAGE_SIZE}
          hrefFor={(number) => `${SETTLEMENTS}?page=${number}`}
        />
      </Section>
    </Stack>,
  );
}

function PaidTag({ settlement }: { settlement: Settlement }) {
  return settlement.paidOn ? (
    <Tag tone="success">{formatDate(settlement.paidOn)}付款</Tag>
  ) : (
    <Tag tone="warning">待付款</Tag>
  );
}

export async function postSettle(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(settleForm, values);
  if (!parsed.ok) return showSettlements(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(
        c,
        requestId,
        async (tx) => `${SETTLEMENTS}/${await settleProvider(tx, actOf(c), parsed.value)}`,
      ),
    (refusal) => {
      if (refusal.status === 403) throw refusal;
      return showSettlements(c, withError(parsed.form, '', refusal.message));
    },
  );
}

async function load(c: AppContext) {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const settlement = (await findSettlement(db, region, idParam(c))) ?? refuseCommon('not-found');
  const own = tillOf(c.var.actor);
  if (own !== undefined && own !== settlement.providerId) refuseCommon('not-found');
  const lines = await listSettled(db, region, settlement.id);
  const programmes = await findProgrammes(
    db,
    region,
    lines.map(({ programmeId }) => programmeId),
  );
  const provider = (await findOrganisation(db, region, settlement.providerId))?.name ?? '';
  return { settlement, lines, programmes, provider };
}

type Loaded = Awaited<ReturnType<typeof load>>;

function Lines({ lines, programmes, settlement }: Loaded) {
  return (
    <Table
      caption="结算明细"
      columns={[
        { key: 'what', header: '项目', width: 'wide', cell: (row) => programmes.get(row.programmeId)?.name },
        { key: 'value', header: '单价（元）', align: 'end', cell: (row) => formatYuan(row.valueFen) },
        { key: 'count', header: '核销（笔）', align: 'end', cell: (row) => row.redemptions },
        { key: 'total', header: '金额（元）', align: 'end', cell: (row) => formatYuan(row.totalFen) },
      ]}
      rows={lines}
      empty=""
      total={['合计', '', settlement.redemptions, formatYuan(settlement.totalFen)]}
    />
  );
}

export async function showSettlement(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const loaded = await load(c);
  const { settlement, provider } = loaded;
  const home = `${SETTLEMENTS}/${settlement.id}`;
  const title = `${formatMonth(settlement.month)}结算单`;
  return consolePage(
    c,
    {
      title,
      current: SETTLEMENTS,
      breadcrumbs: [{ href: SETTLEMENTS, label: '结算单' }, { label: title }],
      actions: (
        <>
          <ButtonLink href={`${home}/print`} label="打印" icon="print" />
          <ButtonLink href={`${home}/export`} label="导出 Excel" download />
        </>
      ),
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={{ paidOn: '付款日期' }} />
      <DescriptionList
        items={[
          { term: '服务商', detail: provider },
          {
            term: '金额',
            detail: `${formatYuan(settlement.totalFen)} 元（${chineseUppercase(settlement.totalFen)}）`,
          },
          { term: '生成', detail: `${settlement.madeBy}，${formatDateTime(settlement.madeAt)}` },
          { term: '状态', detail: <PaidTag settlement={settlement} /> },
        ]}
      />
      <Lines {...loaded} />
      {mayPass(c.var.actor, keepBenefits) && !settlement.paidOn ? (
        <Form action={`${home}/pay`} requestId={newId()}>
          <DateField name="paidOn" label="付款日期" form={form} required />
          <SubmitButton label="登记付款" />
        </Form>
      ) : null}
    </Stack>,
  );
}

export async function postPay(c: AppContext): Promise<Response> {
  const { id } = (await load(c)).settlement;
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(payForm, values);
  if (!parsed.ok) return showSettlement(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await paySettlement(tx, actOf(c), { id, paidOn: parsed.value.paidOn });
        return `${SETTLEMENTS}/${id}`;
      }),
    (refusal) => {
      if (refusal.status === 403 || refusal.status === 404) throw refusal;
      return showSettlement(c, withError(parsed.form, 'paidOn', refusal.message));
    },
  );
}

/** 结算单 on A4: what was taken, the sum in words, and the places to sign. */
export async function printSettlement(c: AppContext): Promise<Response> {
  const loaded = await load(c);
  const { settlement, provider } = loaded;
  return printPage(
    c,
    {
      title: `普惠服务结算单（${formatMonth(settlement.month)}）`,
      backHref: `${SETTLEMENTS}/${settlement.id}`,
    },
    <>
      <p>
        {c.var.siteName}与{provider}核对，{formatMonth(settlement.month)}共核销 {settlement.redemptions} 笔：
      </p>
      <Lines {...loaded} />
      <p>
        合计大写：<strong>{chineseUppercase(settlement.totalFen)}</strong>
      </p>
      <p>服务商（盖章）：</p>
      <SignatureRow labels={['服务商经手人', '日期']} />
      <p>{c.var.siteName}（盖章）：</p>
      <SignatureRow labels={['经办人', '部门负责人', '分管领导', '主席']} />
    </>,
  );
}

/** Every redemption of the settlement, for the books; people stay out of it. */
export async function sendSettlement(c: AppContext): Promise<Response> {
  const { settlement, programmes, provider } = await load(c);
  const rows = await listRedemptionsOfSettlement(c.var.deps.db, regionOf(c), settlement.id);
  return sheetAnswer(c, {
    name: `结算单-${provider}-${settlement.month}`,
    columns: [
      { title: '时间', width: 18 },
      { title: '项目', width: 30 },
      { title: '金额（元）', kind: 'number', format: '#,##0.00' },
      { title: '经手人' },
      { title: '核销编号', width: 38 },
    ],
    rows: rows.map((row) => [
      formatDateTime(row.redeemedAt),
      programmes.get(row.programmeId)?.name,
      plainYuan(row.valueFen),
      row.redeemedBy,
      row.id,
    ]),
  });
}
