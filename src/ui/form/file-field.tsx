import type { FC } from 'hono/jsx';
import { controlAttributes, Field } from './field.tsx';
import type { FieldProps } from './form-state.ts';

/** One or several files; the form needs `enctype="multipart/form-data"`. */
export const FileField: FC<
  Omit<FieldProps, 'value'> & { accept?: string | undefined; multiple?: boolean | undefined }
> = (props) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      class="file-input field-full"
      type="file"
      accept={props.accept}
      multiple={props.multiple}
    />
  </Field>
);
