import { shanghaiDate } from '../../../platform/dates.ts';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { withdrawNotice } from '../notice/withdraw-notice.ts';
import { channelNames } from '../objections/objection.ts';
import { receivedForm, withdrawForm } from '../objections/objection-form.ts';
import { submitObjection } from '../objections/submit-objection.ts';
import { noticeFormRoutes } from './notice-form-door.tsx';

const withdrawing = noticeFormRoutes({
  slug: 'withdraw',
  act: 'withdraw',
  audit: 'publicity.withdraw',
  title: '撤下公示',
  submit: '撤下',
  tone: 'danger',
  schema: withdrawForm,
  fields: ({ notice, form }) => (
    <>
      <HiddenFields values={{ version: String(notice.version) }} />
      <TextArea
        name="reason"
        label="撤下原因"
        form={form}
        required
        hint="会告知提出异议的人；名单有误的，撤下后重新公示"
      />
    </>
  ),
  run: (tx, act, { notice, value }) => withdrawNotice(tx, act, { noticeId: notice.id, ...value }),
  done: 'withdrawn',
});

const receiving = noticeFormRoutes({
  slug: 'objections/new',
  act: 'record-objection',
  audit: 'publicity.object',
  title: '登记异议',
  submit: '登记',
  schema: receivedForm,
  fields: ({ form, c }) => (
    <>
      <RadioGroup
        name="channel"
        label="来源"
        form={form}
        required
        inline
        options={(['phone', 'letter', 'visit'] as const).map((value) => ({
          value,
          label: channelNames[value],
        }))}
      />
      <DateField
        name="receivedOn"
        label="收到日期"
        form={form.values.receivedOn === undefined ? withToday(form, shanghaiDate(c.var.now)) : form}
        required
      />
      <TextArea name="statement" label="异议内容" form={form} required rows={6} hint="如实记录，加密保存" />
      <TextField name="name" label="姓名" form={form} hint="不愿留姓名的可以不填" />
      <TextField name="contact" label="联系电话" form={form} inputMode="tel" />
    </>
  ),
  run: (tx, act, { notice, value }) =>
    submitObjection(tx, act, {
      region: notice.region,
      noticeId: notice.id,
      ...value,
      name: value.name,
      contact: value.contact,
    }),
  done: 'recorded',
});

function withToday<Form extends { values: Record<string, unknown> }>(form: Form, today: string): Form {
  return { ...form, values: { ...form.values, receivedOn: today } };
}

/** Forms on one notice. */
export const noticeForms = [...withdrawing, ...receiving];
