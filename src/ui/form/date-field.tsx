import type { FC } from 'hono/jsx';
import type { FieldProps } from './form-state.ts';
import { TextField } from './text-field.tsx';

/** A day, `YYYY-MM-DD`. Old browsers show a text box, so the hint says how to write it. */
export const DateField: FC<FieldProps> = (props) => (
  <TextField
    {...props}
    type="date"
    size="narrow"
    placeholder="2023-11-02"
    hint={props.hint ?? '例如 2023-11-02'}
  />
);

/** A month, `YYYY-MM`. */
export const MonthField: FC<FieldProps> = (props) => (
  <TextField
    {...props}
    type="month"
    size="narrow"
    placeholder="2023-11"
    hint={props.hint ?? '例如 2023-11'}
  />
);
