import type { Child, FC } from 'hono/jsx';

/** Details that most readers can skip; opens without a script. */
export const Disclosure: FC<{ summary: string; open?: boolean | undefined; children?: Child }> = (props) => (
  <details class="disclosure" open={props.open}>
    <summary>{props.summary}</summary>
    <div>{props.children}</div>
  </details>
);
