import type { Child, FC } from 'hono/jsx';
import { type FieldProps, fieldErrors, fieldId } from './form-state.ts';

/** The attributes that tie a control to its label, hint and messages. */
export function controlAttributes(props: FieldProps) {
  const id = props.id ?? fieldId(props.name);
  const wrong = fieldErrors(props).length > 0;
  const describedBy = [props.hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: props.name,
    required: props.required,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong ? 'true' : undefined,
  };
}

export const RequiredMark: FC = () => (
  <span class="text-error" title="必填">
    <span aria-hidden="true">*</span>
    <span class="sr-only">（必填）</span>
  </span>
);

export const Hint: FC<{ id: string; text?: string | undefined }> = ({ id, text }) =>
  text ? (
    <p id={`${id}-hint`} class="field-hint">
      {text}
    </p>
  ) : null;

export const FieldMessages: FC<{ id: string; messages: readonly string[] }> = ({ id, messages }) =>
  messages.length > 0 ? (
    <p id={`${id}-error`} class="field-error">
      <span class="sr-only">错误：</span>
      {messages.join('；')}
    </p>
  ) : null;

/** Label above, then hint, control and messages: the one shape of a single-control field. */
export const Field: FC<FieldProps & { children?: Child }> = (props) => {
  const id = props.id ?? fieldId(props.name);
  const messages = fieldErrors(props);
  return (
    <div class={messages.length > 0 ? 'field field-wrong' : 'field'}>
      <label for={id} class="field-label">
        {props.label} {props.required ? <RequiredMark /> : null}
      </label>
      <Hint id={id} text={props.hint} />
      {props.children}
      <FieldMessages id={id} messages={messages} />
    </div>
  );
};
