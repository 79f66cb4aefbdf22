import type { FC } from 'hono/jsx';
import { FieldMessages, Hint, RequiredMark } from './field.tsx';
import { type FieldProps, fieldErrors, fieldId, fieldValue, fieldValues } from './form-state.ts';
import type { Option } from './select.tsx';

type GroupProps = Omit<FieldProps, 'value'> & { options: readonly Option[]; inline?: boolean | undefined };
type Kind = { type: 'radio' | 'checkbox'; chosen: readonly string[] };

/** The first choice carries the field's own id, so the error summary lands on it. */
const Choices: FC<GroupProps & Kind> = (props) => {
  const id = props.id ?? fieldId(props.name);
  return (
    <div class={props.inline ? 'choices choices-inline' : 'choices'}>
      {props.options.map((option, index) => {
        const choiceId = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <label class="choice" for={choiceId}>
            <input
              id={choiceId}
              class={props.type}
              type={props.type}
              name={props.name}
              value={option.value}
              checked={props.chosen.includes(option.value)}
              required={props.type === 'radio' && props.required}
            />
            <span>
              {option.label}
              {option.hint ? <span class="choice-hint">{option.hint}</span> : null}
            </span>
          </label>
        );
      })}
    </div>
  );
};

const Group: FC<GroupProps & Kind> = (props) => {
  const id = props.id ?? fieldId(props.name);
  const messages = fieldErrors(props);
  const describedBy = [props.hint && `${id}-hint`, messages.length > 0 && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      class={messages.length > 0 ? 'field field-wrong' : 'field'}
      role={props.type === 'radio' ? 'radiogroup' : undefined}
      aria-invalid={props.type === 'radio' && messages.length > 0 ? 'true' : undefined}
      aria-describedby={describedBy || undefined}
    >
      <legend class="field-label">
        {props.label} {props.required ? <RequiredMark /> : null}
      </legend>
      <Hint id={id} text={props.hint} />
      <Choices {...props} />
      <FieldMessages id={id} messages={messages} />
    </fieldset>
  );
};

/** One of a few, all visible. */
export const RadioGroup: FC<GroupProps & { value?: string | undefined }> = (props) => (
  <Group {...props} type="radio" chosen={[fieldValue(props)]} />
);

/** Any of a few; the body carries the name once per ticked box. */
export const CheckboxGroup: FC<GroupProps & { value?: readonly string[] | undefined }> = (props) => (
  <Group {...props} type="checkbox" chosen={props.value ?? fieldValues(props)} />
);
