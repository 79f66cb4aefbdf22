import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { searchOrganisations, townshipsOf } from '../../../orgs/index.ts';
import { type CaseKind, caseKinds, channelNames, channels, kindNames } from '../../case.ts';
import { DemandFields } from '../../demands/demand-fields.tsx';
import { parseDemands } from '../../demands/demand-form.ts';
import { type Filing, fileCase } from '../../file-case.ts';
import { kindRule, trackOf } from '../../kinds/kind-rules.ts';
import { CASES, doneHref } from '../case-links.ts';
import { appendPasted, checkRows, rowsIn } from './claim-rows.ts';
import { ClaimRowsTable } from './claim-rows-table.tsx';
import { intakeForm, intakeOf } from './intake-form.ts';
import { registerClaimants } from './register-claimants.ts';

interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** 来访登记: a clerk files for workers at the counter, by phone or from a letter. */
export function showIntake(c: AppContext): Promise<Response> {
  return intakePage(c, {
    form: { ...emptyForm, values: { channel: 'counter', kind: kindAsked(c.req.query('kind')) } },
    status: 200,
  });
}

export async function postIntake(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  if (typeof values.pasted === 'string' && values.pasted.trim() !== '') {
    const form = await appendPasted(values, values.pasted);
    return intakePage(c, { form: withRowErrors(c, form), status: 200 });
  }
  const checked = checkAll(c, values);
  if (!checked.ok) return intakePage(c, { form: checked.form, status: 422 });
  const candidates = await candidatesFor(c, values);
  // A name that is nearly on file is asked about once; the answer, also "none of them", comes with the next submit.
  if (
    values.employerId === undefined &&
    candidates.length > 0 &&
    !candidates.some((one) => one.name === checked.filing.employer.name)
  ) {
    return intakePage(c, { form: checked.form, status: 200, candidates });
  }
  const exact = candidates.find((one) => one.name === checked.filing.employer.name);
  const employerId = values.employerId === undefined ? exact?.id : checked.filing.employer.id;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const act = actOf(c);
        const claimants = await registerClaimants(tx, act, checked.rows);
        const employer = { id: employerId, name: checked.filing.employer.name };
        const { id, number } = await fileCase(tx, act, { ...checked.filing, employer, claimants });
        return doneHref(id, `已登记，编号 ${number}。`);
      }),
    (refusal) =>
      intakePage(c, { form: withError(checked.form, '', refusal.message), status: refusal.status }),
  );
}

type Checked =
  | {
      readonly ok: true;
      readonly form: FormState;
      readonly filing: Filing;
      readonly rows: ReturnType<typeof checkRows>['checked'];
    }
  | { readonly ok: false; readonly form: FormState };

function checkAll(c: AppContext, values: FormValues): Checked {
  const parsed = parseForm(intakeForm, values);
  const form = withRowErrors(c, parsed.form);
  const rows = rowsIn(values);
  const complete = rows.length === 0 ? withError(form, 'pasted', '请填写或粘贴至少一人') : form;
  if (!parsed.ok || Object.keys(complete.errors).length > 0) return { ok: false, form: complete };
  const { employerId, employerName, ...facts } = parsed.value;
  const demands = isWages(facts.kind) ? undefined : parseDemands(values);
  if (demands && !demands.ok)
    return { ok: false, form: { values, errors: { ...form.errors, ...demands.form.errors } } };
  const filing = {
    ...facts,
    employer: { id: employerId || undefined, name: employerName },
    claimants: [],
    demands: demands?.value,
    intake: intakeOf(parsed.value),
  };
  return { ok: true, form, filing, rows: checkRows(rows, shanghaiDate(c.var.now), asksOf(values)).checked };
}

function withRowErrors(c: AppContext, form: FormState): FormState {
  const { errors } = checkRows(rowsIn(form.values), shanghaiDate(c.var.now), asksOf(form.values));
  return { values: form.values, errors: { ...form.errors, ...errors } };
}

function kindAsked(kind: unknown): CaseKind {
  return caseKinds.find((one) => one === kind) ?? 'wage-arrears';
}

function isWages(kind: CaseKind): boolean {
  return trackOf(kind) === 'wages';
}

function asksOf(values: FormValues): 'people' | 'people-and-wages' {
  return isWages(kindAsked(values.kind)) ? 'people-and-wages' : 'people';
}

function candidatesFor(c: AppContext, values: FormValues): Promise<Candidate[]> {
  const name = typeof values.employerName === 'string' ? values.employerName.trim() : '';
  return searchOrganisations(c.var.deps.db, regionOf(c), { text: name, kind: 'enterprise', limit: 10 });
}

interface Shown {
  readonly form: FormState;
  readonly status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503;
  readonly candidates?: readonly Candidate[];
}

function intakePage(c: AppContext, { form, status, candidates = [] }: Shown): Promise<Response> {
  const spare = rowsIn(form.values).length === 0 ? 3 : 1;
  const kind = kindAsked(form.values.kind);
  return Promise.resolve(
    consolePage(
      c,
      {
        title: `登记：${kindNames[kind]}`,
        current: CASES,
        breadcrumbs: [{ href: CASES, label: '维权案件' }, { label: '来访登记' }],
        status,
      },
      <Stack>
        <ErrorSummary errors={form.errors} />
        <KindLinks current={kind} />
        <Form action={`${CASES}/new`} requestId={newId()}>
          <HiddenFields values={{ kind }} />
          <EmployerFields kind={kind} form={form} region={regionOf(c)} candidates={candidates} />
          {isWages(kind) ? null : (
            <Fieldset legend="请求事项">
              <DemandFields form={form} kind={kind} />
            </Fieldset>
          )}
          <Fieldset
            legend={isWages(kind) ? '申请人和欠薪明细' : '申请人'}
            hint={`${isWages(kind) ? '一人多段欠薪写多行。' : ''}保存前不会写入任何内容。登记后打印登记表，读给申请人听，签名。`}
          >
            <ClaimRowsTable form={form} spare={spare} isWages={isWages(kind)} />
          </Fieldset>
          <SubmitButton label="登记" />
        </Form>
      </Stack>,
    ),
  );
}

/** One page for each kind; what was typed is lost by changing it, so it stands on top. */
function KindLinks({ current }: { current: CaseKind }) {
  return (
    <Actions>
      {caseKinds.map((kind) => (
        <ButtonLink
          href={`${CASES}/new?kind=${kind}`}
          label={kindNames[kind]}
          tone={kind === current ? 'primary' : 'secondary'}
        />
      ))}
    </Actions>
  );
}

/** Where it did not come in person: 12351 work order, or letter. */
function OrderFields({ form }: { form: FormState }) {
  return (
    <Fieldset legend="来电、来信" hint="来访登记不用填。来电必须写回电号码，来信必须写邮戳日期。" columns>
      <TextField name="orderNumber" label="12351 工单编号" form={form} maxLength={40} />
      <TextField name="contactName" label="来电、来信人" form={form} maxLength={40} />
      <TextField name="callback" label="回电号码" form={form} inputMode="tel" maxLength={20} />
      <DateField name="postmarkedOn" label="邮戳日期" form={form} />
      <TextField name="replyAddress" label="复信地址" form={form} maxLength={120} />
    </Fieldset>
  );
}

function EmployerFields({
  kind,
  form,
  region,
  candidates,
}: {
  kind: CaseKind;
  form: FormState;
  region: string;
  candidates: readonly Candidate[];
}) {
  const townships = townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Fieldset legend="来源和事由">
        <RadioGroup
          name="channel"
          label="登记方式"
          form={form}
          inline
          required
          options={channels
            .filter((value) => value !== 'portal')
            .map((value) => ({ value, label: channelNames[value] }))}
        />
        <TextArea
          name="summary"
          label="事由"
          form={form}
          required
          hint={`如实记录申请人口述：${kindRule(kind).summaryHint}`}
        />
        {isWages(kind) ? (
          <>
            <DateField name="arrearsSince" label="从哪一天开始欠薪" form={form} />
            <Checkbox name="hasWageNote" label="有工资欠条或结算单" form={form} />
          </>
        ) : (
          <DateField name="eventOn" label={kindRule(kind).eventLabel} form={form} />
        )}
      </Fieldset>
      <OrderFields form={form} />
      <Fieldset legend="用人单位" columns>
        <TextField
          name="employerName"
          label="用人单位或雇主姓名"
          form={form}
          required
          hint="不知道全称的，按申请人所说填写"
        />
        {candidates.length > 0 ? (
          <RadioGroup
            name="employerId"
            label="名册中有相近的单位，是哪一家?"
            form={form}
            options={[
              ...candidates.map((one) => ({ value: one.id, label: one.name })),
              { value: '', label: '都不是' },
            ]}
          />
        ) : null}
        <Select name="townshipCode" label="干活所在乡镇" form={form} blank="未知" options={townships} />
        <TextField name="workPlace" label="干活地点" form={form} />
        <Checkbox name="isSite" label="工地（建筑、市政、交通、水利等）" form={form} />
        <TextField name="projectName" label="项目名称" form={form} />
      </Fieldset>
    </>
  );
}
