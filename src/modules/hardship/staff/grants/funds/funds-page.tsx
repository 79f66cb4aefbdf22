import { shanghaiDate } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../../ui/form/checkbox.tsx';
import { CheckboxGroup } from '../../../../../ui/form/choice-group.tsx';
import { MoneyField } from '../../../../../ui/form/money-field.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { manageFunds } from '../../../grants/aid-permissions.ts';
import { type Fund, fundLeft, fundSourceNames, fundSources } from '../../../grants/funds/fund.ts';
import { findFund, listFunds } from '../../../grants/funds/fund-store.ts';
import { saveFund } from '../../../grants/funds/save-fund.ts';
import { grantKindNames, grantKinds } from '../../../grants/grant.ts';
import { actRoutes } from '../act-door.tsx';
import { fundForm } from '../grant-form.ts';
import { doneHref, FUNDS, GRANTS } from '../grant-links.ts';

/** 帮扶资金: what each source gave, what is promised, what is paid, what is left. */
export async function showFunds(c: AppContext): Promise<Response> {
  const funds = await listFunds(c.var.deps.db, regionOf(c));
  const manages = mayPass(c.var.actor, manageFunds);
  return consolePage(
    c,
    {
      title: '帮扶资金',
      current: FUNDS,
      flash: flashOf(c),
      actions: manages ? <ButtonLink href={`${FUNDS}/new`} label="登记资金" tone="primary" /> : undefined,
    },
    <Stack>
      <Table
        caption="帮扶资金"
        columns={columns}
        rows={funds}
        rowHref={({ id }) => `${GRANTS}?fund=${id}`}
        empty={<EmptyState title="还没有登记资金">先由部门负责人登记资金来源和年度预算。</EmptyState>}
      />
      {manages && funds.length > 0 ? (
        <p>
          调整预算：
          {funds.map((fund) => (
            <>
              <a href={`${FUNDS}/${fund.id}/edit`}>{fund.name}</a>{' '}
            </>
          ))}
        </p>
      ) : null}
      <Muted>“已安排”含待审批、已批准和已发放的救助。任何时候都不能超过预算。</Muted>
    </Stack>,
  );
}

const columns: Column<Fund>[] = [
  { key: 'name', header: '资金', cell: (fund) => fund.name },
  { key: 'year', header: '年度', cell: (fund) => String(fund.year) },
  { key: 'source', header: '来源', cell: (fund) => fundSourceNames[fund.source] },
  {
    key: 'kinds',
    header: '可用于',
    cell: (fund) =>
      `${fund.kinds.map((kind) => grantKindNames[kind].slice(0, 2)).join('、')}${fund.needsNationalFile ? '（限国家级档案）' : ''}`,
  },
  { key: 'budget', header: '预算（元）', align: 'end', cell: (fund) => formatYuan(fund.budgetFen) },
  { key: 'committed', header: '已安排（元）', align: 'end', cell: (fund) => formatYuan(fund.committedFen) },
  { key: 'paid', header: '已到账（元）', align: 'end', cell: (fund) => formatYuan(fund.paidFen) },
  { key: 'left', header: '余额（元）', align: 'end', cell: (fund) => formatYuan(fundLeft(fund)) },
];

const fields = {
  permission: manageFunds,
  submit: '保存',
  schema: () => fundForm,
  fields: ({ form }: { form: Parameters<typeof TextField>[0]['form'] }) => (
    <>
      <TextField name="year" label="年度" form={form} required inputMode="numeric" size="narrow" />
      <TextField name="name" label="资金名称" form={form} required maxLength={60} />
      <Select
        name="source"
        label="资金来源"
        form={form}
        required
        options={fundSources.map((value) => ({ value, label: fundSourceNames[value] }))}
      />
      <CheckboxGroup
        name="kinds"
        label="可用于"
        form={form}
        inline
        options={grantKinds.map((value) => ({ value, label: grantKindNames[value] }))}
      />
      <Checkbox
        name="needsNationalFile"
        label="只用于已录入全国工会帮扶系统的档案（中央财政专项必须）"
        form={form}
      />
      <MoneyField name="budget" label="预算" form={form} required />
      <TextField name="basis" label="依据文件" form={form} required maxLength={120} />
    </>
  ),
} as const;

const opening = actRoutes({
  ...fields,
  path: `${FUNDS}/new`,
  word: 'fund.open',
  title: '登记资金',
  load: async () => ({ subject: undefined, home: FUNDS, homeLabel: '帮扶资金', current: FUNDS }),
  start: (_subject, c) => ({ year: shanghaiDate(c.var.now).slice(0, 4) }),
  run: async (tx, act, { value }) => {
    const { budget, ...fund } = value;
    await saveFund(tx, act, { ...fund, budgetFen: budget });
    return doneHref(FUNDS, '资金已登记。');
  },
});

const changing = actRoutes({
  ...fields,
  path: `${FUNDS}/:id/edit`,
  word: 'fund.change',
  title: '调整资金',
  load: async (c) => {
    const fund = (await findFund(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
    return { subject: fund, home: FUNDS, homeLabel: '帮扶资金', current: FUNDS, version: fund.version };
  },
  start: (fund) => ({
    ...{ year: String(fund.year), name: fund.name, source: fund.source, kinds: [...fund.kinds] },
    needsNationalFile: fund.needsNationalFile ? 'on' : undefined,
    budget: formatYuan(fund.budgetFen),
    basis: fund.basis,
  }),
  run: async (tx, act, { subject, value }) => {
    const { budget, ...fund } = value;
    await saveFund(tx, act, { ...fund, id: subject.id, budgetFen: budget });
    return doneHref(FUNDS, '资金已调整。');
  },
});

export const fundRoutes = [...opening, ...changing];
