import type { Child, FC } from 'hono/jsx';
import { Alert } from '../alert/alert.tsx';

/** What the last act did, said once: plain words become a success message, an Alert stays as it is. */
export const Flash: FC<{ message?: Child }> = ({ message }) => {
  if (typeof message !== 'string') return message ?? null;
  return message === '' ? null : (
    <Alert tone="success" role="status">
      {message}
    </Alert>
  );
};
