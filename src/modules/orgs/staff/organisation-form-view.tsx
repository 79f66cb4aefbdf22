import type { FormState } from '../../../platform/http/form.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { organisationKinds, organisationStatuses } from '../organisation.ts';
import { organisationLabels } from '../organisation-form.ts';
import { townshipsOf } from '../townships.ts';
import { optionsOf } from './options.ts';

interface OrganisationFormProps {
  readonly action: string;
  readonly form: FormState;
  readonly region: string;
  readonly requestId: string;
  /** Given when a file is changed. */
  readonly version?: string;
  /** After a refusal for the same name: the box that says it is another organisation. */
  readonly asksDistinct: boolean;
}

export function OrganisationForm(props: OrganisationFormProps) {
  const { form } = props;
  const townships = townshipsOf(props.region).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Stack>
      <ErrorSummary errors={form.errors} labels={organisationLabels} />
      <Form action={props.action} requestId={props.requestId}>
        <HiddenFields values={{ version: props.version }} />
        <Fieldset legend="登记信息" columns>
          <TextField name="name" label="单位名称" form={form} required hint="与证照一致" />
          {props.asksDistinct ? (
            <Checkbox name="distinct" label="已核对，不是同一单位，仍要保存" form={form} />
          ) : null}
          <TextField
            name="creditCode"
            label="统一社会信用代码"
            form={form}
            maxLength={30}
            hint="18 位，工会以 81 开头"
          />
          <Select name="kind" label="单位类别" options={optionsOf(organisationKinds)} form={form} required />
          <Select name="status" label="状态" options={optionsOf(organisationStatuses)} form={form} />
          <Select name="townshipCode" label="所在乡镇" options={townships} form={form} blank="未知" />
          <TextField name="address" label="地址" form={form} />
        </Fieldset>
        <Fieldset legend="联系人" columns>
          <TextField name="legalPersonName" label="法定代表人（负责人）" form={form} />
          <TextField name="contactName" label="联系人" form={form} />
          <TextField name="contactPhone" label="联系电话" form={form} type="tel" />
        </Fieldset>
        <Fieldset legend="其他名称" hint="每行一个，查找时都能找到" columns>
          <TextArea name="formerNames" label="曾用名" form={form} rows={2} />
          <TextArea name="aliases" label="简称" form={form} rows={2} />
        </Fieldset>
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href="/console/orgs" label="返回名册" />
        </Actions>
      </Form>
    </Stack>
  );
}
