import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { TextField } from '../../../../ui/form/text-field.tsx';

/** On which papers it was decided: stands in the timeline and in the audit record. */
export const PapersField: FC<{ form: FormState; required?: boolean; hint?: string }> = ({
  form,
  required,
  hint,
}) => (
  <TextField
    name="papers"
    label="依据材料"
    form={form}
    required={required}
    hint={hint ?? '写明材料名称，如：双方签字的结算单、考勤表'}
  />
);

export const ReasonField: FC<{ form: FormState; label: string; hint?: string }> = ({ form, label, hint }) => (
  <TextField name="reason" label={label} form={form} required hint={hint} />
);
