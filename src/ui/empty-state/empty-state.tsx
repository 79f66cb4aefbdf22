import type { Child, FC } from 'hono/jsx';

/** Nothing here: says why, and what to do next. */
export const EmptyState: FC<{ title: string; action?: Child; children?: Child }> = ({
  title,
  action,
  children,
}) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children ? <div>{children}</div> : null}
    {action ? <div class="actions">{action}</div> : null}
  </div>
);
