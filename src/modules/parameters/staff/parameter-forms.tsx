import type { FormState } from '../../../platform/http/form.ts';
import type { ParameterDefinition } from '../../../platform/module.ts';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import type { Parameter } from '../parameter.ts';

interface NewValueFormProps {
  readonly definition: ParameterDefinition;
  readonly form: FormState;
  readonly requestId: string;
}

export function NewValueForm({ definition, form, requestId }: NewValueFormProps) {
  return (
    <Form action={`/console/parameters/${definition.key}`} requestId={requestId}>
      <ValueField definition={definition} form={form} />
      <DateField
        name="validFrom"
        label="自哪一天起"
        form={form}
        required
        hint="原来的值到前一天为止，例如 2023-12-01"
      />
      <TextField name="source" label="依据" form={form} required hint="文件名称、文号、条款" />
      <TextArea name="note" label="说明" form={form} rows={2} />
      <SubmitButton label="保存新值" />
    </Form>
  );
}

function ValueField({ definition, form }: Omit<NewValueFormProps, 'requestId'>) {
  if (definition.kind === 'flag') {
    const options = [
      { value: 'on', label: '是' },
      { value: 'off', label: '否' },
    ];
    return <RadioGroup name="value" label="参数值" options={options} form={form} required inline />;
  }
  const label = definition.unit === '' ? '参数值' : `参数值（${definition.unit}）`;
  const inputMode = definition.kind === 'text' ? undefined : 'decimal';
  return <TextField name="value" label={label} form={form} required inputMode={inputMode} size="medium" />;
}

interface ActFormProps {
  readonly parameter: Parameter;
  readonly requestId: string;
}

export function VerifyForm({ parameter, requestId }: ActFormProps) {
  return (
    <Disclosure summary="核实这个值">
      <Form action={`/console/parameters/${parameter.key}/${parameter.id}/verify`} requestId={requestId}>
        <TextField
          id={`source-${parameter.id}`}
          name="source"
          label="对照的文件（名称、文号、条款）"
          value={parameter.source}
          required
        />
        <SubmitButton label="已对照原文，标为已核实" tone="secondary" />
      </Form>
    </Disclosure>
  );
}

export function WithdrawForm({ parameter, requestId }: ActFormProps) {
  return (
    <Disclosure summary="填错了，撤销这个值">
      <Form action={`/console/parameters/${parameter.key}/${parameter.id}/withdraw`} requestId={requestId}>
        <TextField id={`reason-${parameter.id}`} name="reason" label="撤销原因" required />
        <SubmitButton label="撤销" tone="danger" confirm="撤销后，之前的值将继续有效。确定撤销吗？" />
      </Form>
    </Disclosure>
  );
}
