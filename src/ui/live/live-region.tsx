import type { Child, FC } from 'hono/jsx';

/**
 * A part that fetches itself again every few seconds until the server answers without this wrapper.
 * `href` must answer the page whose element with the same `id` replaces this one.
 * Without a script the layout's `refreshSeconds` reloads the whole page.
 */
export const LiveRegion: FC<{ id: string; href: string; seconds: number; children?: Child }> = (props) => (
  <div
    id={props.id}
    aria-live="polite"
    hx-get={props.href}
    hx-trigger={`load delay:${props.seconds}s`}
    hx-select={`#${props.id}`}
    hx-swap="outerHTML"
  >
    {props.children}
  </div>
);
