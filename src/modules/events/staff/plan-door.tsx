import { formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { townshipsOf } from '../../orgs/index.ts';
import { eventKinds, kindNames, type UnionEvent } from '../event/event.ts';
import { eventForm } from '../event/event-form.ts';
import { editEvent, planEvent } from '../event/plan-event.ts';
import { REGISTER, registerHref } from '../event-links.ts';
import { loadEvent } from './load-event.ts';

interface Shown {
  readonly event: UnionEvent | undefined;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

export function showNew(c: AppContext): Response | Promise<Response> {
  const values = { organiser: c.var.siteName };
  return planPage(c, { event: undefined, form: { ...emptyForm, values }, status: 200 });
}

export async function takeNew(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(eventForm, values);
  if (!parsed.ok) return planPage(c, { event: undefined, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const event = await planEvent(tx, actOf(c), parsed.value);
        return registerHref(event.id, '?done=planned');
      }),
    (refusal) =>
      planPage(c, {
        event: undefined,
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

export async function showEdit(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  return planPage(c, { event, form: { ...emptyForm, values: valuesOf(event) }, status: 200 });
}

export async function takeEdit(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const event = await loadEvent(c);
  const parsed = parseForm(eventForm, values);
  if (!parsed.ok) return planPage(c, { event, form: parsed.form, status: 422 });
  const version = Number(values.version);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editEvent(tx, actOf(c), { eventId: event.id, version, plan: parsed.value });
        return registerHref(event.id, '?done=edited');
      }),
    async (refusal) =>
      planPage(c, {
        event: await loadEvent(c),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

function valuesOf(event: UnionEvent): FormValues {
  const startsOn = shanghaiDate(event.startsAt);
  const endsOn = shanghaiDate(event.endsAt);
  return {
    kind: event.kind,
    title: event.title,
    organiser: event.organiser,
    place: event.place,
    township: event.townshipCode,
    startsOn,
    startsAt: formatDateTime(event.startsAt).slice(-5),
    endsOn: endsOn === startsOn ? undefined : endsOn,
    endsAt: formatDateTime(event.endsAt).slice(-5),
    audience: event.audience,
    summary: event.summary,
    capacity: event.capacity === undefined ? undefined : String(event.capacity),
    signUpUntil: event.signUpUntil,
    insured: event.isInsured ? 'on' : undefined,
    workingHours: event.inWorkingHours ? 'on' : undefined,
    employerConsent: event.employerConsent,
  };
}

function planPage(c: AppContext, { event, form, status }: Shown): Response | Promise<Response> {
  const title = event ? '修改活动' : '新建活动';
  const back = event ? registerHref(event.id) : REGISTER;
  return consolePage(
    c,
    {
      title,
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '活动台账' },
        ...(event ? [{ href: back, label: event.title }] : []),
        { label: title },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={event ? registerHref(event.id, '/edit') : `${REGISTER}/new`} requestId={newId()}>
        {event ? <HiddenFields values={{ version: String(event.version) }} /> : null}
        <PlanFields form={form} region={regionOf(c)} />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={back} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

function PlanFields({ form, region }: { form: FormState; region: string }) {
  return (
    <>
      <Fieldset legend="活动" columns>
        <TextField name="title" label="名称" form={form} required />
        <Select
          name="kind"
          label="类型"
          form={form}
          required
          blank="请选择"
          options={eventKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <TextField name="organiser" label="组织单位" form={form} required />
        <TextField name="audience" label="参加对象" form={form} hint="不填写作“全县职工”" />
      </Fieldset>
      <Fieldset legend="时间地点" columns>
        <DateField name="startsOn" label="日期" form={form} required />
        <TextField name="startsAt" label="开始时间" form={form} required size="narrow" placeholder="09:30" />
        <TextField name="endsAt" label="结束时间" form={form} required size="narrow" placeholder="11:30" />
        <DateField name="endsOn" label="结束日期" form={form} hint="当天结束的不填" />
        <TextField name="place" label="地点" form={form} required />
        <Select
          name="township"
          label="乡镇"
          form={form}
          blank="不限"
          options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Fieldset>
      <Fieldset legend="报名" columns>
        <TextField
          name="capacity"
          label="名额"
          form={form}
          size="narrow"
          inputMode="numeric"
          hint="不限的不填"
        />
        <DateField name="signUpUntil" label="报名截止" form={form} hint="不填到活动开始为止" />
      </Fieldset>
      <Checkbox name="insured" label="统一购买意外险（报名时收集身份证号）" form={form} />
      <Checkbox name="workingHours" label="在工作时间开展" form={form} />
      <TextField
        name="employerConsent"
        label="企业同意情况"
        form={form}
        hint="在工作时间开展的必填：哪些企业、何时、谁同意（工会法第四十一条）"
      />
      <TextArea name="summary" label="内容" form={form} rows={5} hint="印在海报和报名页上" />
    </>
  );
}
