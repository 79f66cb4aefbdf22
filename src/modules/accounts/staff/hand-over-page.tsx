import { formatDate, formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import type { Todo } from '../../../platform/module.ts';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { type StaffAccount, staffActor } from '../account/staff-account.ts';
import { findStaffById } from '../account/staff-store.ts';
import { refuse } from '../account-refusals.ts';
import { roleNames } from '../role.ts';
import { accountsHome } from './register-page.tsx';

/** What somebody who leaves has open: the list to go through with whoever takes over. Prints on A4. */
export async function showHandOver(c: AppContext, id: string): Promise<Response> {
  const account = (await findStaffById(c.var.deps.db, regionOf(c), id)) ?? refuse('account.not-found');
  const todos = await findTodos(c, account);
  return consolePage(
    c,
    {
      title: `${account.name}的交接清单`,
      current: accountsHome,
      breadcrumbs: [
        { href: accountsHome, label: '工作人员账号' },
        { href: `${accountsHome}/${id}`, label: account.name },
        { label: '交接清单' },
      ],
    },
    <Stack>
      <DescriptionList
        items={[
          { term: '用户名', detail: account.userName },
          { term: '角色', detail: account.roles.map((role) => roleNames[role]).join('、') || '未授予' },
          {
            term: '最近登录',
            detail: account.lastSignedInAt ? formatDateTime(account.lastSignedInAt) : '从未',
          },
          { term: '待办', detail: `${todos.length} 件` },
        ]}
      />
      <Table
        caption="未办结的事项"
        rows={todos}
        empty={<EmptyState title="没有未办结的事项" />}
        columns={[
          { header: '事项', key: 'label', cell: (todo) => todo.label },
          { header: '为什么在清单上', key: 'reason', cell: (todo) => todo.reason },
          { header: '期限', key: 'due', cell: (todo) => (todo.due ? formatDate(todo.due) : '–') },
        ]}
      />
      <Muted>
        截至 {formatDateTime(c.var.now)}。交接双方和监交人签字后存档：移交人__________ 接手人__________
        监交人__________
      </Muted>
    </Stack>,
  );
}

async function findTodos(c: AppContext, account: StaffAccount): Promise<Todo[]> {
  const actor = staffActor(account);
  const { db, modules } = c.var.deps;
  const scope = { actor, today: shanghaiDate(c.var.now), now: c.var.now };
  const sources = modules
    .flatMap((module) => module.todos ?? [])
    .filter((source) => mayPass(actor, source.permission));
  return (await Promise.all(sources.map((source) => source.find(db, scope)))).flat();
}
