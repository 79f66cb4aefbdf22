import { workingDaysLeft } from '../platform/calendar.ts';
import { formatDate, shanghaiDate } from '../platform/dates.ts';
import type { AppContext } from '../platform/http/context.ts';
import { consolePage } from '../platform/http/page.tsx';
import { mayPass, type Route, signedInStaff, unrecorded } from '../platform/http/route.ts';
import type { ModuleDefinition, Todo } from '../platform/module.ts';
import { Section } from '../ui/card/card.tsx';
import { Deadline } from '../ui/deadline/deadline.tsx';
import { EmptyState } from '../ui/empty-state/empty-state.tsx';
import { Table } from '../ui/table/table.tsx';
import { consoleSearchRoute } from './search-page.tsx';
import { arrangeToday } from './today.ts';

const todayRoute: Route = {
  method: 'GET',
  path: '/console',
  permission: signedInStaff,
  audit: unrecorded('own list'),
  handler: async (c) => {
    const today = shanghaiDate(c.var.now);
    const list = arrangeToday(await collectTodos(c, today), today);
    const groups = [
      { title: '已逾期', todos: list.overdue },
      { title: '今天到期', todos: list.today },
      { title: '即将到期', todos: list.soon },
      { title: '等我处理', todos: list.waiting },
    ].filter((group) => group.todos.length > 0);
    return consolePage(
      c,
      { title: '今日清单', current: '/console' },
      <>
        <p>
          {formatDate(today)} · {c.var.actor.name}
        </p>
        {groups.length === 0 ? (
          <EmptyState title="今天没有待办">新的事项和将到期的时限会出现在这里。</EmptyState>
        ) : null}
        {groups.map((group) => (
          <Section title={`${group.title}（${group.todos.length}）`}>
            <TodoTable caption={group.title} todos={group.todos} today={today} />
          </Section>
        ))}
      </>,
    );
  },
};

async function collectTodos(c: AppContext, today: string): Promise<Todo[]> {
  const { deps, actor, now } = c.var;
  const sources = deps.modules
    .flatMap((module) => module.todos ?? [])
    .filter((source) => mayPass(actor, source.permission));
  return (await Promise.all(sources.map((source) => source.find(deps.db, { actor, today, now })))).flat();
}

const TodoTable = (props: { caption: string; todos: readonly Todo[]; today: string }) => (
  <Table
    caption={props.caption}
    columns={[
      { key: 'label', header: '事项', cell: (todo: Todo) => <a href={todo.href}>{todo.label}</a> },
      { key: 'reason', header: '为什么在清单上', width: 'wide', cell: (todo: Todo) => todo.reason },
      {
        key: 'due',
        header: '期限',
        cell: (todo: Todo) =>
          todo.due ? (
            <Deadline due={todo.due} daysLeft={workingDaysLeft(props.today, todo.due)} unit="工作日" />
          ) : (
            '—'
          ),
      },
    ]}
    rows={props.todos}
    empty="没有待办"
  />
);

/** The first page of the console: what waits for this person, from every module's sources. */
export const todayModule: ModuleDefinition = {
  name: 'today',
  routes: [todayRoute, consoleSearchRoute],
  auditWords: { 'search.console': '全站查找' },
  menu: [{ group: '工作台', label: '今日清单', href: '/console', permission: signedInStaff }],
};
