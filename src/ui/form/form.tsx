import type { Child, FC } from 'hono/jsx';
import { HiddenFields } from './hidden-fields.tsx';

type FormProps = {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** Sent as `_requestId`: the server keeps one result per id, so a double submit is harmless. */
  requestId?: string | undefined;
  enctype?: 'multipart/form-data' | undefined;
  id?: string | undefined;
  children?: Child;
};

/** The one form. Messages come from the server beside the fields, so the browser's own bubbles are off. */
export const Form: FC<FormProps> = ({ action, method = 'post', requestId, enctype, id, children }) => (
  <form
    action={action}
    method={method}
    enctype={enctype}
    id={id}
    class="form"
    novalidate
    data-once={method === 'post' ? '' : undefined}
  >
    <HiddenFields values={{ _requestId: requestId }} />
    {children}
  </form>
);
