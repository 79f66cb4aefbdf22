import type { FC } from 'hono/jsx';
import { Icon, type IconName } from '../icon/icon.tsx';

export type IconGridItem = { href: string; label: string; icon: IconName; hint?: string | undefined };

/** Services as big targets, three in a row on a phone, two in elder mode. */
export const IconGrid: FC<{ items: readonly IconGridItem[]; label: string }> = ({ items, label }) => (
  <nav aria-label={label}>
    <ul class="icon-grid plain-list">
      {items.map(({ href, label: text, icon, hint }) => (
        <li>
          <a href={href}>
            <span class="icon-plate">
              <Icon name={icon} size="large" />
            </span>
            <span class="icon-text">{text}</span>
            {hint ? <span class="icon-hint">{hint}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
