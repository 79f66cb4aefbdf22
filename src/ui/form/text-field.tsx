import type { FC } from 'hono/jsx';
import { controlAttributes, Field } from './field.tsx';
import { type FieldProps, fieldValue } from './form-state.ts';

export type FieldSize = 'narrow' | 'medium' | 'full';

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'search' | 'tel' | 'email' | 'url' | 'password' | 'number' | 'date' | 'month' | 'time';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined;
  autocomplete?: string | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  size?: FieldSize | undefined;
  /** Offered as a list while typing; anything else may still be typed. */
  suggestions?: readonly string[] | undefined;
  readOnly?: boolean | undefined;
};

/** One line of text. A password is never sent back to the page. */
export const TextField: FC<TextFieldProps> = (props) => {
  const attributes = controlAttributes(props);
  const listId = props.suggestions ? `${attributes.id}-list` : undefined;
  return (
    <Field {...props}>
      <input
        {...attributes}
        class={`input field-${props.size ?? 'full'}`}
        type={props.type ?? 'text'}
        value={props.type === 'password' ? undefined : fieldValue(props)}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete}
        maxlength={props.maxLength}
        placeholder={props.placeholder}
        readonly={props.readOnly}
        list={listId}
      />
      {listId ? (
        <datalist id={listId}>
          {props.suggestions?.map((text) => (
            <option value={text} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
};
