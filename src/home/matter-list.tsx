import type { FC } from 'hono/jsx';
import { formatDateTime } from '../platform/dates.ts';
import type { Matter } from '../platform/module.ts';
import { LinkList } from '../ui/card/link-list.tsx';
import { Tag } from '../ui/tag/tag.tsx';

/** 我的事项: what it is, where it stands, and what waits for the worker. */
export const MatterList: FC<{ matters: readonly Matter[] }> = ({ matters }) => (
  <LinkList
    items={matters.map((matter) => ({
      href: matter.href,
      title: matter.label,
      tag: <Tag tone={matter.next ? 'warning' : 'info'}>{matter.state}</Tag>,
      meta: [matter.next, formatDateTime(matter.changedAt)].filter(Boolean).join(' · '),
    }))}
  />
);
