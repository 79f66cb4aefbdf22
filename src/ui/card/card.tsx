import type { Child, FC } from 'hono/jsx';

/** A box around things that belong together, without a heading. */
export const Card: FC<{ children?: Child }> = ({ children }) => <div class="panel">{children}</div>;

/** A part of the page with its heading (h2) and, at most, a few buttons. No landmark: a table in it is one already. */
export const Section: FC<{ title: string; id?: string | undefined; actions?: Child; children?: Child }> = (
  props,
) => (
  <section class="panel" id={props.id}>
    <div class="panel-heading">
      <h2>{props.title}</h2>
      {props.actions ? <div class="actions">{props.actions}</div> : null}
    </div>
    {props.children}
  </section>
);
