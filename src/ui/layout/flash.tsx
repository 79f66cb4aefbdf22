import type { FC } from 'hono/jsx';
import { Alert } from '../alert/alert.tsx';
import type { Tone } from '../tone.ts';

export type FlashMessage = { text: string; tone?: Tone | undefined };

/** What the last act did, said once. */
export const Flash: FC<{ message?: FlashMessage | undefined }> = ({ message }) =>
  message ? (
    <Alert tone={message.tone ?? 'success'} role="status">
      {message.text}
    </Alert>
  ) : null;
