import type { FormState } from '../../../platform/http/form.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../ui/form/choice-group.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { optionsOf } from '../option-list.ts';
import type { PersonConflict } from '../person.ts';
import { sensitiveFields } from '../person.ts';
import type { RevealedPerson } from '../reveal-person.ts';

interface RevealFormProps {
  readonly personId: string;
  readonly form: FormState;
  readonly requestId: string;
}

/** Which numbers, and why; the person can read both. */
export function RevealForm({ personId, form, requestId }: RevealFormProps) {
  return (
    <Disclosure summary="查看完整号码" open={Object.keys(form.errors).length > 0}>
      <Form action={`/console/people/${personId}/reveal`} requestId={requestId}>
        <CheckboxGroup
          name="fields"
          label="要查看的号码"
          options={optionsOf(sensitiveFields)}
          form={form}
          inline
        />
        <TextField
          name="reason"
          label="查看原因"
          form={form}
          required
          hint="会记入操作记录，职工本人也能看到"
        />
        <SubmitButton label="查看" tone="secondary" />
      </Form>
    </Disclosure>
  );
}

export function RevealedFields({ revealed, reason }: { revealed: RevealedPerson; reason: string }) {
  const items = [
    { term: '证件号码', detail: revealed.identityNumber },
    { term: '手机号', detail: revealed.phone },
    { term: '银行卡号', detail: revealed.bankCard },
  ].filter(({ detail }) => detail !== undefined);
  return (
    <Alert tone="warning" title="完整号码只显示这一次" role="status">
      <p>已记录：因“{reason}”查看。请勿拍照或另存。</p>
      {items.length > 0 ? <DescriptionList items={items} /> : <p>档案中没有登记这些号码。</p>}
    </Alert>
  );
}

const conflictNames: Readonly<Record<PersonConflict, string>> = {
  name: '姓名',
  phone: '手机号',
  'household-type': '户籍性质',
};

/** After registering somebody who was on file already. */
export function KnownFile({ known }: { known: string | undefined }) {
  if (known === undefined) return null;
  const differing = Object.entries(conflictNames).filter(([key]) => known.split(',').includes(key));
  const names = differing.map(([, name]) => name).join('、');
  return (
    <Alert tone={differing.length > 0 ? 'warning' : 'info'} title="这个人已有档案，没有重复建档">
      {differing.length > 0
        ? `刚才填写的${names}与档案不一致，档案未改动。请核对证件，需要时点“修改”。`
        : '空缺的内容已补充。'}
    </Alert>
  );
}
