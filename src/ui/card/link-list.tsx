import type { Child, FC } from 'hono/jsx';

export type LinkListItem = { href: string; title: string; meta?: Child; tag?: Child };

/** News, notices, matters: one line or two each, the whole line is the target. */
export const LinkList: FC<{ items: readonly LinkListItem[] }> = ({ items }) => (
  <ul class="link-list plain-list">
    {items.map(({ href, title, meta, tag }) => (
      <li>
        <a href={href}>{title}</a>
        {tag}
        {meta ? <p class="muted">{meta}</p> : null}
      </li>
    ))}
  </ul>
);
