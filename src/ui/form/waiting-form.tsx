import type { FC } from 'hono/jsx';
import { SubmitButton } from './button.tsx';
import { HiddenFields } from './hidden-fields.tsx';

type WaitingFormProps = {
  action: string;
  label: string;
  /** With a script the form sends itself after so many seconds; without one the button is there. */
  seconds: number;
  requestId?: string | undefined;
};

/** One act that is tried again, or at its hour, by itself. */
export const WaitingForm: FC<WaitingFormProps> = ({ action, label, seconds, requestId }) => (
  <form action={action} method="post" class="contents" data-once="" data-submit-after={String(seconds)}>
    <HiddenFields values={{ _requestId: requestId }} />
    <SubmitButton label={label} />
  </form>
);
