import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import type { StaffAccount } from '../../account/staff-account.ts';
import { findStaffById } from '../../account/staff-store.ts';
import { refuse } from '../../account-refusals.ts';
import { NewPasswordFields } from '../../password/new-password-fields.tsx';
import { loadPolicy } from '../../policies/policy-store.ts';
import { currentStaffSession } from '../../public/current-session.ts';
import { roleNames } from '../../role.ts';
import { countRecoveryCodes } from '../../second-factor/second-factor-store.ts';
import { findSessionsOfStaff, type Session } from '../../session/session-store.ts';
import { organisationNames } from '../organisation-names.ts';

export const ownHome = '/console/account';

/** 我的账号: facts, password, second factor, where one is signed in. */
export async function showOwnAccount(c: AppContext, form: FormState = emptyForm): Promise<Response> {
  const { db } = c.var.deps;
  const { actor } = c.var;
  const account = (await findStaffById(db, actor.region, actor.id)) ?? refuse('account.not-found');
  const policy = await loadPolicy(db, actor.region, shanghaiDate(c.var.now));
  const current = await currentStaffSession(c);
  return consolePage(
    c,
    { title: '我的账号', current: ownHome, status: Object.keys(form.errors).length > 0 ? 422 : 200 },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <OwnFacts c={c} account={account} />
      <SecondFactorPart account={account} codes={await countRecoveryCodes(db, account.id)} />
      <Section title="更换密码" id="password">
        <Form action={`${ownHome}/password`} requestId={newId()}>
          <TextField
            form={form}
            name="password"
            label="当前密码"
            type="password"
            autocomplete="current-password"
            required
          />
          <NewPasswordFields form={form} policy={policy} />
          <SubmitButton label="更换密码" />
        </Form>
      </Section>
      <SessionsPart sessions={await findSessionsOfStaff(db, account.id)} current={current?.session.id} />
    </Stack>,
  );
}

async function OwnFacts({ c, account }: { c: AppContext; account: StaffAccount }) {
  const names = await organisationNames(c, [account.organisationId]);
  return (
    <DescriptionList
      items={[
        { term: '用户名', detail: account.userName },
        { term: '姓名', detail: account.name },
        { term: '角色', detail: account.roles.map((role) => roleNames[role]).join('、') || '未授予' },
        { term: '所属单位', detail: account.organisationId ? names.get(account.organisationId) : '全县' },
        { term: '密码设置于', detail: formatDateTime(account.passwordChangedAt) },
      ]}
    />
  );
}

function SecondFactorPart({ account, codes }: { account: StaffAccount; codes: bigint }) {
  const on = account.totpSealed !== undefined;
  return (
    <Section title="动态口令" id="second-factor">
      <p>
        {on
          ? `已开启，还有 ${codes} 个恢复码没有用过。`
          : '未开启。开启后登录时除密码外还要输入手机上的 6 位数字。'}
      </p>
      <ButtonLink href={`${ownHome}/second-factor`} label={on ? '更换手机或关闭' : '开启动态口令'} />
    </Section>
  );
}

function SessionsPart({ sessions, current }: { sessions: readonly Session[]; current: string | undefined }) {
  return (
    <Section title="正在登录的地方" id="sessions">
      <Table
        caption="正在登录的地方"
        rows={sessions}
        empty="没有"
        columns={[
          { header: '设备', key: 'device', cell: (session) => session.device || '未知' },
          { header: '地址', key: 'address', cell: (session) => <Digits>{session.address}</Digits> },
          {
            header: '登录于',
            key: 'created',
            cell: (session) => <Digits>{formatDateTime(session.createdAt)}</Digits>,
          },
          {
            header: '最近操作',
            key: 'seen',
            cell: (session) => <Digits>{formatDateTime(session.lastSeenAt)}</Digits>,
          },
          {
            header: '办理',
            key: 'act',
            cell: (session) =>
              session.id === current ? (
                '本机'
              ) : (
                <ActionForm
                  action={`${ownHome}/sessions/${session.id}/end`}
                  label="退出此处"
                  requestId={newId()}
                />
              ),
          },
        ]}
      />
      <ActionForm
        action={`${ownHome}/sign-out-everywhere`}
        label="全部退出（包括本机）"
        tone="danger"
        requestId={newId()}
      />
    </Section>
  );
}
