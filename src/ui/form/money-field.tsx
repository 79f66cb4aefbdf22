import type { FC } from 'hono/jsx';
import { controlAttributes, Field } from './field.tsx';
import { type FieldProps, fieldValue } from './form-state.ts';

/** An amount typed in 元 with at most two decimals; turning it into 分 is the form schema's work. */
export const MoneyField: FC<FieldProps & { unit?: string | undefined; placeholder?: string | undefined }> = (
  props,
) => (
  <Field {...props}>
    <span class="input field-narrow">
      <input
        {...controlAttributes(props)}
        class="tabular"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength={16}
        placeholder={props.placeholder}
        value={fieldValue(props)}
      />
      <span class="unit">{props.unit ?? '元'}</span>
    </span>
  </Field>
);
