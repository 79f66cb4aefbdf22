import type { FC } from 'hono/jsx';
import { controlAttributes, FieldMessages } from './field.tsx';
import { type FieldProps, fieldErrors, fieldValue } from './form-state.ts';
import type { Option } from './select.tsx';

/**
 * One of a closed list inside a table cell: the column says what it is to the eye, the label to a screen reader,
 * so the label should name the row as well.
 */
export const CellSelect: FC<FieldProps & { options: readonly Option[] }> = (props) => {
  const attributes = controlAttributes({ ...props, hint: undefined });
  const messages = fieldErrors(props);
  const chosen = fieldValue(props);
  return (
    <div class={messages.length > 0 ? 'field field-wrong' : 'field'}>
      <label class="sr-only" for={attributes.id}>
        {props.label}
      </label>
      <select {...attributes} class="select field-full">
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
      <FieldMessages id={attributes.id} messages={messages} />
    </div>
  );
};
