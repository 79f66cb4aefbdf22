import type { FC } from 'hono/jsx';
import { type ButtonTone, SubmitButton } from './button.tsx';
import { HiddenFields } from './hidden-fields.tsx';

type ActionFormProps = {
  action: string;
  label: string;
  requestId?: string | undefined;
  values?: Record<string, string | undefined> | undefined;
  tone?: ButtonTone | undefined;
  confirm?: string | undefined;
};

/** A form that is only a button: one act on one thing, beside other buttons. */
export const ActionForm: FC<ActionFormProps> = ({
  action,
  label,
  requestId,
  values,
  tone = 'secondary',
  confirm,
}) => (
  <form action={action} method="post" class="contents" data-once="">
    <HiddenFields values={{ ...values, _requestId: requestId }} />
    <SubmitButton label={label} tone={tone} confirm={confirm} />
  </form>
);
