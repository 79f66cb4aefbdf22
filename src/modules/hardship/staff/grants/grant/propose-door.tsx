import { shanghaiDate } from '../../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { type FormState, readForm } from '../../../../../platform/http/form.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { type Route, unrecorded, viewed } from '../../../../../platform/http/route.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../../ui/form/button.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { MoneyField } from '../../../../../ui/form/money-field.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { fundLeft, fundSourceNames } from '../../../grants/funds/fund.ts';
import { listFunds } from '../../../grants/funds/fund-store.ts';
import { grantKindNames, grantKinds } from '../../../grants/grant.ts';
import { findFileByNumber } from '../../../grants/household-store.ts';
import { proposeGrant } from '../../../grants/propose-grant.ts';
import { actRoutes } from '../act-door.tsx';
import { proposalForm } from '../grant-form.ts';
import { doneHref, GRANTS, grantHref, householdHref } from '../grant-links.ts';
import { CapTable } from '../household/cap-table.tsx';
import { loadMoneyView } from '../household/load-money-view.ts';

async function loadProposal(c: AppContext) {
  const view = await loadMoneyView(c);
  const year = Number(shanghaiDate(c.var.now).slice(0, 4));
  const funds = await listFunds(c.var.deps.db, regionOf(c), { year });
  const home = householdHref(view.household.fileId);
  return { subject: { view, funds }, home, homeLabel: view.household.fileNumber, current: GRANTS };
}

/** 提出救助 for one household, with what is left under each cap and in each fund beside the form. */
export const proposeRoutes = actRoutes({
  path: householdHref(':file', 'propose'),
  permission: workOnGrants,
  shown: viewed('grant.view'),
  word: 'grant.propose',
  title: '提出救助',
  submit: '提出并签字（经办）',
  load: loadProposal,
  schema: () => proposalForm,
  fields: ({ subject: { view, funds }, form }) => (
    <>
      <Section title={`${view.household.applicantName}家庭，${view.year}年还能救助多少`}>
        <CapTable view={view} />
      </Section>
      {funds.length === 0 ? (
        <Alert tone="warning">本年度还没有登记帮扶资金，请部门负责人先登记。</Alert>
      ) : null}
      <Select
        name="kind"
        label="救助类别"
        form={form}
        required
        blank="请选择"
        options={grantKinds.map((value) => ({ value, label: grantKindNames[value] }))}
      />
      <Select
        name="memberId"
        label="学生或患者"
        hint="助学救助必选在读学生；医疗救助可选患者；其他不用选。"
        form={form}
        blank="全家"
        options={view.household.members.map(({ id, name, isStudent }) => ({
          value: id,
          label: isStudent ? `${name}（在读）` : name,
        }))}
      />
      <Select
        name="fundId"
        label="资金来源"
        form={form}
        required
        blank="请选择"
        options={funds.map((fund) => ({
          value: fund.id,
          label: `${fund.name}（${fundSourceNames[fund.source]}，余 ${formatYuan(fundLeft(fund))} 元）`,
        }))}
      />
      <MoneyField name="amount" label="金额" form={form} required />
      <TextArea name="basis" label="救助理由" form={form} required rows={3} maxLength={500} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { amount, ...rest } = value;
    const { fileId } = subject.view.household;
    const { id } = await proposeGrant(tx, act, { ...rest, fileId, amountFen: amount });
    return doneHref(grantHref(id), '已提出，等待下一级审批。');
  },
});

/** Which household? Asked where the clerk does not come from a file. */
export const chooseRoutes: Route[] = [
  {
    ...{ method: 'GET', path: `${GRANTS}/new`, permission: workOnGrants, audit: unrecorded('an empty form') },
    handler: (c) => showChoice(c),
  },
  {
    ...{ method: 'POST', path: `${GRANTS}/new`, permission: workOnGrants },
    audit: unrecorded('only looks for a file by its number'),
    handler: async (c) => {
      const { values } = await readForm(c);
      const typed = typeof values.number === 'string' ? values.number.trim() : '';
      const fileId = typed === '' ? undefined : await findFileByNumber(c.var.deps.db, regionOf(c), typed);
      return fileId ? c.redirect(householdHref(fileId, 'propose'), 303) : showChoice(c, typed);
    },
  },
];

function showChoice(c: AppContext, typed?: string): Response | Promise<Response> {
  const sentence = typed === '' ? '请填写档案编号' : '没有找到这个编号的在档家庭，请核对编号';
  const form: FormState = {
    values: { number: typed },
    errors: typed === undefined ? {} : { number: [sentence] },
  };
  return consolePage(
    c,
    { title: '提出救助', current: GRANTS, status: typed === undefined ? 200 : 422 },
    <Stack>
      <Muted>先建档、后帮扶：填写困难职工档案编号，或从档案页进入。</Muted>
      <Form action={`${GRANTS}/new`}>
        <TextField name="number" label="档案编号" form={form} required maxLength={60} />
        <Actions>
          <SubmitButton label="下一步" />
        </Actions>
      </Form>
    </Stack>,
  );
}
