import type { FC } from 'hono/jsx';
import { controlAttributes, Field } from './field.tsx';
import { type FieldProps, fieldValue } from './form-state.ts';

/** Several lines of text. */
export const TextArea: FC<
  FieldProps & { rows?: number | undefined; maxLength?: number | undefined; placeholder?: string | undefined }
> = (props) => (
  <Field {...props}>
    <textarea
      {...controlAttributes(props)}
      class="textarea field-full"
      rows={props.rows ?? 4}
      maxlength={props.maxLength}
      placeholder={props.placeholder}
    >
      {fieldValue(props)}
    </textarea>
  </Field>
);
