import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { manageRights } from '../account-policy.ts';
import {
  factorNames,
  policyChanges,
  policyFields,
  policyForm,
  policyValues,
} from '../policies/policy-form.ts';
import { type DatedPolicy, findPolicies, loadPolicy } from '../policies/policy-store.ts';
import { policyNumbers, type SecurityPolicy } from '../policies/security-policy.ts';
import { setPolicy } from '../policies/set-policy.ts';

export const policiesHome = '/console/security';

async function showPolicies(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db } = c.var.deps;
  const policy = await loadPolicy(db, regionOf(c), shanghaiDate(c.var.now));
  const history = await findPolicies(db, regionOf(c));
  const wrong = Object.keys(form.errors).length > 0;
  const shown = wrong ? form : { values: policyValues(policy), errors: {} };
  return consolePage(
    c,
    { title: '安全策略', current: policiesHome, status: wrong ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Section title="今天生效的策略">
        <PolicyFacts policy={policy} />
      </Section>
      <Section title="从某日起改变策略">
        <PolicyFields form={shown} />
      </Section>
      <Section title="历次策略">
        <Timeline entries={history.map((dated, index) => entryOf(dated, history[index + 1]))} />
      </Section>
    </Stack>,
  );
}

function PolicyFacts({ policy }: { policy: SecurityPolicy }) {
  const numbers = policyFields.map((name) => ({
    term: policyNumbers[name].label,
    detail: `${policy[name]} ${policyNumbers[name].unit}`,
  }));
  const factor = { term: '第二种凭证（动态口令）', detail: factorNames[policy.secondFactor] };
  return <DescriptionList columns items={[factor, ...numbers]} />;
}

function PolicyFields({ form }: { form: FormState }) {
  const factors = [
    { value: 'required', label: '必须', hint: '等保三级要求两种凭证，其中一种为密码技术' },
    { value: 'off', label: '不要求' },
  ];
  return (
    <Form action={policiesHome} requestId={newId()}>
      <RadioGroup
        form={form}
        name="secondFactor"
        label="第二种凭证（动态口令）"
        options={factors}
        required
        inline
      />
      <Fieldset legend="数值" columns>
        {policyFields.map((name) => (
          <TextField
            form={form}
            name={name}
            label={`${policyNumbers[name].label}(${policyNumbers[name].unit})`}
            inputMode="numeric"
            size="narrow"
            required
            hint={`${policyNumbers[name].min} 到 ${policyNumbers[name].max}`}
          />
        ))}
      </Fieldset>
      <DateField
        form={form}
        name="validFrom"
        label="生效日期"
        required
        hint="不早于今天；已登录的会话到下次登录才按新值计时"
      />
      <TextField
        form={form}
        name="source"
        label="依据"
        required
        hint="文件名称、文号、条款"
        maxLength={200}
      />
      <Checkbox form={form} name="verified" label="已对照文件核实" />
      <SubmitButton label="保存策略" />
      <Muted>旧策略保留在下面的记录里，不会被改写。</Muted>
    </Form>
  );
}

function entryOf(dated: DatedPolicy, before: DatedPolicy | undefined) {
  const changes = policyChanges(dated, before);
  return {
    at: formatDate(dated.validFrom),
    title: dated.verified ? '已核实' : '未核实',
    who: dated.createdBy,
    body: `依据：${dated.source}${changes.length > 0 ? `。改变：${changes.join(';')}` : ''}`,
  };
}

async function takePolicy(c: AppContext): Promise<Response> {
  const submitted = await readForm(c);
  const parsed = parseForm(policyForm, submitted.values);
  if (!parsed.ok) return showPolicies(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, submitted.requestId, async (tx) => {
        await setPolicy(tx, actOf(c), parsed.value);
        return policiesHome;
      }),
    (refusal) => showPolicies(c, withError(parsed.form, 'validFrom', refusal.message)),
  );
}

export const policyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: policiesHome,
    permission: manageRights,
    audit: unrecorded('策略不含个人信息'),
    handler: (c) => showPolicies(c),
  },
  {
    method: 'POST',
    path: policiesHome,
    permission: manageRights,
    audit: recorded('policy.set'),
    handler: takePolicy,
  },
];
