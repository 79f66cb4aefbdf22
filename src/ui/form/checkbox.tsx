import type { Child, FC } from 'hono/jsx';
import { controlAttributes, FieldMessages, Hint, RequiredMark } from './field.tsx';
import { type FieldProps, fieldErrors, fieldValues } from './form-state.ts';

type CheckboxProps = Omit<FieldProps, 'label'> & { label: Child; checked?: boolean | undefined };

/** One box to tick, such as a consent; sends `value` (default `on`) when ticked. */
export const Checkbox: FC<CheckboxProps> = (props) => {
  const attributes = controlAttributes({ ...props, label: '' });
  const messages = fieldErrors(props);
  const value = props.value ?? 'on';
  return (
    <div class={messages.length > 0 ? 'field field-wrong' : 'field'}>
      <label class="choice" for={attributes.id}>
        <input
          {...attributes}
          class="checkbox"
          type="checkbox"
          value={value}
          checked={props.checked ?? fieldValues(props).includes(value)}
        />
        <span>
          {props.label} {props.required ? <RequiredMark /> : null}
        </span>
      </label>
      <Hint id={attributes.id} text={props.hint} />
      <FieldMessages id={attributes.id} messages={messages} />
    </div>
  );
};
