import type { FC } from 'hono/jsx';

export type Breadcrumb = { href?: string | undefined; label: string };

/** Where this page hangs; the last one is the page itself. */
export const Breadcrumbs: FC<{ trail: readonly Breadcrumb[] }> = ({ trail }) => (
  <nav class="breadcrumb-trail" aria-label="当前位置">
    <ol class="plain-list">
      {trail.map(({ href, label }, index) => (
        <li>
          {href ? (
            <a href={href}>{label}</a>
          ) : (
            <span aria-current={index === trail.length - 1 ? 'page' : undefined}>{label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
