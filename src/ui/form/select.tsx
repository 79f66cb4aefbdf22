import type { FC } from 'hono/jsx';
import { controlAttributes, Field } from './field.tsx';
import { type FieldProps, fieldValue } from './form-state.ts';
import type { FieldSize } from './text-field.tsx';

export type Option = { value: string; label: string; hint?: string | undefined };

/** One of a closed list. `blank` is the words of an empty first choice, for example 全部. */
export const Select: FC<
  FieldProps & { options: readonly Option[]; blank?: string | undefined; size?: FieldSize | undefined }
> = (props) => {
  const chosen = fieldValue(props);
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class={`select field-${props.size ?? 'full'}`}>
        {props.blank === undefined ? null : <option value="">{props.blank}</option>}
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
};
