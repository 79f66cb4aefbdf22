import { z } from 'zod';
import { addDays, addMonths } from '../../../platform/calendar.ts';
import { formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { LinkList } from '../../../ui/card/link-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { eventKinds, kindNames } from '../event/event.ts';
import { countEvents, listEvents } from '../event/event-store.ts';
import { monthOf } from '../event/month.ts';
import { EVENTS, eventHref } from '../event-links.ts';
import { placesOf, StatusTag } from '../event-view.tsx';
import { MonthSheet } from '../month-view.tsx';

const PAGE_SIZE = 20;
/** More in one month than a county union ever runs. */
const MONTH_MOST = 200;
const shown = ['open', 'closed', 'held', 'archived', 'cancelled'] as const;

const query = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
});

/** 活动: what is to come, the next first. */
export async function showEvents(c: AppContext): Promise<Response> {
  const asked = query.parse(c.req.query());
  const { db } = c.var.deps;
  const filter = {
    text: asked.q,
    kind: asked.kind,
    statuses: ['open', 'closed', 'cancelled'] as const,
    from: shanghaiDate(c.var.now),
  };
  const of = { region: regionOf(c), filter };
  const page = pageNumber(c);
  const [events, total] = await Promise.all([
    listEvents(db, of, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE, order: 'asc' }),
    countEvents(db, of),
  ]);
  return portalPage(
    c,
    { title: '职工活动' },
    <Stack>
      <FilterBar action={EVENTS} resetHref={EVENTS}>
        <TextField name="q" label="名称、地点" type="search" value={asked.q} />
        <Select
          name="kind"
          label="类型"
          blank="全部"
          value={asked.kind}
          options={eventKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
      </FilterBar>
      {events.length === 0 ? (
        <EmptyState title="近期没有活动">新的活动开放报名后会出现在这里。</EmptyState>
      ) : (
        <LinkList
          items={events.map((event) => ({
            href: eventHref(event),
            title: event.title,
            meta: `${formatDateTime(event.startsAt)} · ${event.place} · ${placesOf(event)}`,
            tag: <StatusTag status={event.status} />,
          }))}
        />
      )}
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={page * PAGE_SIZE < total}
        total={total}
        hrefFor={(number) => addressWith(EVENTS, { ...asked, page: number })}
      />
      <Actions>
        <ButtonLink href={`${EVENTS}/calendar`} label="活动月历" icon="calendar" />
        <ButtonLink href={`${EVENTS}/invite`} label="请劳模工匠来宣讲" />
      </Actions>
    </Stack>,
  );
}

/** 活动月历 for everybody. */
export async function showMonth(c: AppContext): Promise<Response> {
  const month = monthOf(c.req.query('month'), shanghaiDate(c.var.now));
  const first = `${month}-01`;
  const days = { from: first, to: addDays(addMonths(first, 1), -1) };
  const found = await listEvents(
    c.var.deps.db,
    { region: regionOf(c), filter: { statuses: shown, ...days } },
    { offset: 0, limit: MONTH_MOST, order: 'asc' },
  );
  return portalPage(
    c,
    { title: '活动月历', current: EVENTS },
    <MonthSheet
      month={month}
      events={found}
      hrefOf={(event) => eventHref(event)}
      monthHref={(other) => `${EVENTS}/calendar?month=${other}`}
    />,
  );
}
