import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import type { StaffAccount } from '../account/staff-account.ts';
import { findStaff, type StaffFilter } from '../account/staff-store.ts';
import { manageAccounts } from '../account-policy.ts';
import { isRole, roleNames, roles } from '../role.ts';
import { AccountTag } from './account-tag.tsx';
import { organisationNames } from './organisation-names.ts';

export const accountsHome = '/console/accounts';

/** All staff accounts, with filters in the address. */
export async function showAccounts(c: AppContext): Promise<Response> {
  const filter = filterOf(c);
  const accounts = await findStaff(c.var.deps.db, regionOf(c), filter);
  const names = await organisationNames(
    c,
    accounts.map((account) => account.organisationId),
  );
  const create = mayPass(c.var.actor, manageAccounts) ? (
    <ButtonLink href={`${accountsHome}/new`} label="建立账号" tone="primary" />
  ) : undefined;
  return consolePage(
    c,
    { title: '工作人员账号', current: accountsHome, actions: create },
    <Stack>
      <AccountFilters filter={filter} />
      <AccountTable accounts={accounts} names={names} now={c.var.now} />
    </Stack>,
  );
}

function filterOf(c: AppContext): StaffFilter {
  const role = c.req.query('role') ?? '';
  const state = c.req.query('state');
  return {
    role: isRole(role) ? role : undefined,
    text: c.req.query('text')?.trim().slice(0, 50) || undefined,
    state: state === 'active' || state === 'deactivated' ? state : undefined,
  };
}

function AccountFilters({ filter }: { filter: StaffFilter }) {
  const states = [
    { value: 'active', label: '在用' },
    { value: 'deactivated', label: '已停用' },
  ];
  return (
    <FilterBar action={accountsHome} resetHref={accountsHome}>
      <TextField name="text" label="姓名或用户名" value={filter.text ?? ''} maxLength={50} />
      <Select
        name="role"
        label="角色"
        blank="全部"
        value={filter.role ?? ''}
        options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <Select name="state" label="状态" blank="全部" value={filter.state ?? ''} options={states} />
    </FilterBar>
  );
}

function AccountTable(props: { accounts: readonly StaffAccount[]; names: Map<string, string>; now: Date }) {
  return (
    <Table
      caption="工作人员账号"
      rows={props.accounts}
      rowHref={(account) => `${accountsHome}/${account.id}`}
      empty={<EmptyState title="没有符合条件的账号">请放宽筛选条件。</EmptyState>}
      columns={[
        { header: '用户名', key: 'userName', cell: (account) => account.userName },
        { header: '姓名', key: 'name', cell: (account) => account.name },
        {
          header: '角色',
          key: 'roles',
          cell: (account) => account.roles.map((role) => roleNames[role]).join('、') || '未授予',
        },
        {
          header: '所属单位',
          key: 'organisation',
          cell: (account) =>
            account.organisationId ? (props.names.get(account.organisationId) ?? '已设置') : '全县',
        },
        {
          header: '最近登录',
          key: 'last',
          cell: (account) =>
            account.lastSignedInAt ? <Digits>{formatDateTime(account.lastSignedInAt)}</Digits> : '从未',
        },
        { header: '状态', key: 'state', cell: (account) => <AccountTag account={account} now={props.now} /> },
      ]}
    />
  );
}
