import type { FC } from 'hono/jsx';

export type Tab = { href: string; label: string; count?: number | undefined };

/** Pages of one thing, as links: each has its own address. */
export const Tabs: FC<{ tabs: readonly Tab[]; current: string; label: string }> = ({
  tabs,
  current,
  label,
}) => (
  <nav class="tab-row" aria-label={label}>
    {tabs.map((tab) => (
      <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
        {tab.label}
        {tab.count === undefined ? null : <span class="tab-count">{tab.count}</span>}
      </a>
    ))}
  </nav>
);
