import { formatDateTime } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { StaffAccount } from '../account/staff-account.ts';
import { findStaffById, findStaffNames } from '../account/staff-store.ts';
import { judgeAccountAct } from '../account-policy.ts';
import { refuse } from '../account-refusals.ts';
import { roleNames } from '../role.ts';
import { findSessionsOfStaff } from '../session/session-store.ts';
import { OrganisationPart, RightsPart, StatePart } from './account-parts.tsx';
import { AccountTag } from './account-tag.tsx';
import { organisationNames } from './organisation-names.ts';
import { accountsHome } from './register-page.tsx';

/** One account: its facts, and the acts that this administrator may take. */
export async function showAccount(
  c: AppContext,
  id: string,
  refusal?: { message: string; status: 403 | 409 | 422 },
): Promise<Response> {
  const account = (await findStaffById(c.var.deps.db, regionOf(c), id)) ?? refuse('account.not-found');
  const manages = judgeAccountAct(c.var.actor, 'deactivate', id) === 'yes';
  const grants = judgeAccountAct(c.var.actor, 'grant-roles', id) === 'yes';
  return consolePage(
    c,
    {
      title: `${account.name}的账号`,
      current: accountsHome,
      breadcrumbs: [{ href: accountsHome, label: '工作人员账号' }, { label: account.name }],
      actions: <ButtonLink href={`${accountsHome}/${id}/hand-over`} label="交接清单" />,
      status: refusal?.status ?? 200,
    },
    <Stack>
      {refusal ? (
        <Alert tone="danger" role="alert" title="未能办理">
          {refusal.message}
        </Alert>
      ) : null}
      {c.var.actor.id === id ? <Alert tone="info">这是您自己的账号，只能由另一位管理员办理。</Alert> : null}
      <AccountFacts c={c} account={account} />
      {manages ? <OrganisationPart c={c} account={account} /> : null}
      {grants ? <RightsPart account={account} /> : null}
      {manages ? <StatePart account={account} /> : null}
    </Stack>,
  );
}

async function AccountFacts({ c, account }: { c: AppContext; account: StaffAccount }) {
  const { db } = c.var.deps;
  const organisations = await organisationNames(c, [account.organisationId]);
  const successors = account.successorId
    ? await findStaffNames(db, account.region, [account.successorId])
    : new Map();
  const sessions = await findSessionsOfStaff(db, account.id);
  const when = (instant: Date | undefined) => (instant ? formatDateTime(instant) : '从未');
  const left = account.deactivatedAt
    ? [{ term: '停用', detail: `${when(account.deactivatedAt)}，${account.deactivationReason ?? ''}` }]
    : [];
  const taken = account.successorId
    ? [{ term: '接手人', detail: successors.get(account.successorId) ?? '' }]
    : [];
  return (
    <DescriptionList
      items={[
        { term: '用户名', detail: account.userName },
        { term: '姓名', detail: account.name },
        { term: '状态', detail: <AccountTag account={account} now={c.var.now} /> },
        { term: '角色', detail: account.roles.map((role) => roleNames[role]).join('、') || '未授予' },
        {
          term: '所属单位',
          detail: account.organisationId
            ? (organisations.get(account.organisationId) ?? account.organisationId)
            : '全县',
        },
        { term: '动态口令', detail: account.totpSealed ? '已开启' : '未开启' },
        { term: '最近登录', detail: when(account.lastSignedInAt) },
        { term: '正在登录', detail: `${sessions.length} 处` },
        { term: '密码设置于', detail: when(account.passwordChangedAt) },
        { term: '建立于', detail: when(account.createdAt) },
        ...left,
        ...taken,
      ]}
    />
  );
}
