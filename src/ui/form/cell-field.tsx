import type { FC } from 'hono/jsx';
import { controlAttributes, FieldMessages } from './field.tsx';
import { type FieldProps, fieldErrors, fieldValue } from './form-state.ts';

type CellFieldProps = FieldProps & {
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | undefined;
  size?: 'narrow' | 'medium' | 'full' | undefined;
};

/**
 * One line of text inside a table cell: the column says what it is to the eye, the label to a screen reader,
 * so the label should name the row as well (张三的确认金额).
 */
export const CellField: FC<CellFieldProps> = (props) => {
  const attributes = controlAttributes({ ...props, hint: undefined });
  const messages = fieldErrors(props);
  return (
    <div class={messages.length > 0 ? 'field field-wrong' : 'field'}>
      <label class="sr-only" for={attributes.id}>
        {props.label}
      </label>
      <input
        {...attributes}
        class={`input field-${props.size ?? 'full'}`}
        type="text"
        inputmode={props.inputMode}
        autocomplete="off"
        value={fieldValue(props)}
      />
      <FieldMessages id={attributes.id} messages={messages} />
    </div>
  );
};
