import type { FC } from 'hono/jsx';
import { formatDateTime, formatMonth, shanghaiDate } from '../../platform/dates.ts';
import { ButtonLink } from '../../ui/form/button.tsx';
import { Actions, Stack } from '../../ui/layout/stack.tsx';
import { Table } from '../../ui/table/table.tsx';
import type { UnionEvent } from './event/event.ts';
import { nextMonth, weeksOf } from './event/month.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

interface MonthProps {
  readonly month: string;
  readonly events: readonly UnionEvent[];
  readonly hrefOf: (event: UnionEvent) => string;
  readonly monthHref: (month: string) => string;
}

/** 活动月历: a sheet of weeks with the events in their days. */
export const MonthSheet: FC<MonthProps> = ({ month, events, hrefOf, monthHref }) => {
  const byDay = Map.groupBy(events, (event) => shanghaiDate(event.startsAt));
  return (
    <Stack>
      <h2>{formatMonth(month)}</h2>
      <Actions>
        <ButtonLink href={monthHref(nextMonth(month, -1))} label="上个月" />
        <ButtonLink href={monthHref(nextMonth(month, 1))} label="下个月" />
      </Actions>
      <Table
        caption={`${formatMonth(month)}的活动`}
        phone="scroll"
        columns={weekdays.map((weekday, index) => ({
          key: weekday,
          header: `周${weekday}`,
          cell: (week: (string | undefined)[]) => {
            const day = week[index];
            return day === undefined ? '' : <Day day={day} events={byDay.get(day) ?? []} hrefOf={hrefOf} />;
          },
        }))}
        rows={weeksOf(month)}
        empty=""
      />
    </Stack>
  );
};

const Day: FC<{ day: string; events: readonly UnionEvent[]; hrefOf: MonthProps['hrefOf'] }> = (props) => (
  <>
    {String(Number(props.day.slice(-2)))}
    {props.events.map((event) => (
      <p>
        {formatDateTime(event.startsAt).slice(-5)} <a href={props.hrefOf(event)}>{event.title}</a>
      </p>
    ))}
  </>
);
