import type { FC } from 'hono/jsx';
import { ActionForm } from '../form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../form/button.tsx';
import { Checkbox } from '../form/checkbox.tsx';
import { CheckboxGroup, RadioGroup } from '../form/choice-group.tsx';
import { DateField, MonthField } from '../form/date-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Fieldset } from '../form/fieldset.tsx';
import { FileField } from '../form/file-field.tsx';
import { Form } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { Select } from '../form/select.tsx';
import { TextArea } from '../form/text-area.tsx';
import { TextField } from '../form/text-field.tsx';
import { WaitingForm } from '../form/waiting-form.tsx';
import { Actions } from '../layout/stack.tsx';
import { sampleForm as form, sampleLabels } from './sample.ts';

const kinds = [
  { value: 'alone', label: '我一个人' },
  { value: 'group', label: '和工友一起', hint: '10 人以上可推举代表' },
];
const needs = [
  { value: 'letter', label: '代写材料' },
  { value: 'visit', label: '上门核实' },
];

const AboutMe: FC = () => (
  <Fieldset legend="您的情况" hint="带 * 的必须填写。">
    <TextField
      form={form}
      name="phone"
      label="手机号"
      type="tel"
      inputMode="tel"
      autocomplete="tel"
      required
    />
    <RadioGroup form={form} name="kind" label="谁来申请" options={kinds} required />
    <TextField name="employer" label="单位" suggestions={['海南某某建筑有限公司']} hint="写不全也可以" />
    <Select name="town" label="所在乡镇" blank="请选择" options={[{ value: '469024100', label: '临城镇' }]} />
  </Fieldset>
);

const AboutMoney: FC = () => (
  <Fieldset legend="被欠的工资" columns>
    <MoneyField form={form} name="amount" label="被欠金额" required />
    <DateField name="since" label="从哪天起" />
    <MonthField name="month" label="月份" />
    <TextField form={form} name="project" label="工地或项目" readOnly />
  </Fieldset>
);

/** Every field, some right, some wrong. */
export const FormSamples: FC = () => (
  <>
    <ErrorSummary errors={form.errors} labels={sampleLabels} />
    <Form action="/sample" requestId="sample-request" enctype="multipart/form-data">
      <AboutMe />
      <AboutMoney />
      <TextArea name="story" label="经过" hint="什么时候、在哪里、谁答应的" />
      <CheckboxGroup form={form} name="need" label="需要的帮助" options={needs} inline />
      <FileField
        name="files"
        label="照片或文件"
        accept="image/*,.pdf"
        multiple
        hint="欠条、合同、聊天记录都可以"
      />
      <Checkbox form={form} name="consent" label="我同意工会为核实此事查询相关信息" required />
      <Actions>
        <SubmitButton label="提交申请" />
        <SubmitButton label="先存着" name="act" value="save" tone="secondary" />
        <ButtonLink href="/" label="返回" />
      </Actions>
    </Form>
    <Actions>
      <ActionForm action="/sample/withdraw" label="撤回申请" tone="danger" confirm="确定撤回吗？" />
      <WaitingForm action="/sample/claim" label="到点领取" seconds={86_400} />
    </Actions>
  </>
);
