import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { SearchForm } from '../../../ui/filter-bar/search-form.tsx';
import { type ButtonTone, SubmitButton } from '../../../ui/form/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/form/choice-group.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import type { StaffAccount } from '../account/staff-account.ts';
import { roleNames, roles } from '../role.ts';
import { organisationDirectory } from './organisation-names.ts';
import { accountsHome } from './register-page.tsx';

const FOUND = 20;

/** System admin: finds an organisation by name and assigns it. */
export async function OrganisationPart({ c, account }: { c: AppContext; account: StaffAccount }) {
  const directory = organisationDirectory(c);
  if (!directory) return null;
  const text = c.req.query('q')?.trim().slice(0, 50) ?? '';
  const found = text === '' ? [] : await directory.search(c.var.deps.db, regionOf(c), { text, limit: FOUND });
  const options = [
    ...found.map(({ id, name }) => ({ value: id, label: name })),
    { value: '', label: '不限单位（全县）' },
  ];
  const home = `${accountsHome}/${account.id}`;
  return (
    <Section title="所属单位" id="organisation">
      <Muted>乡镇工会、用人单位、成员单位的账号只看所属单位的数据。</Muted>
      <SearchForm action={home} label="按名称查找单位" value={text} placeholder="单位名称" />
      {text === '' ? null : (
        <Form action={`${home}/organisation`} requestId={newId()}>
          <RadioGroup
            name="organisationId"
            label={found.length > 0 ? '选择单位' : '没有找到这个单位'}
            options={options}
            value={account.organisationId ?? ''}
          />
          <SubmitButton label="保存所属单位" tone="secondary" />
        </Form>
      )}
    </Section>
  );
}

/** Security admin: roles, second factor, lock, sessions. */
export function RightsPart({ account }: { account: StaffAccount }) {
  return (
    <Section title="角色和安全" id="rights">
      <Form action={`${accountsHome}/${account.id}/roles`} requestId={newId()}>
        <CheckboxGroup
          name="roles"
          label="角色"
          value={account.roles}
          options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <TextField id="f-reason-roles" name="reason" label="授予或收回的原因" maxLength={200} required />
        <SubmitButton label="保存角色" />
      </Form>
      {account.totpSealed ? (
        <ReasonForm account={account} act="reset-second-factor" label="重置动态口令" tone="danger" />
      ) : null}
      {account.lockedUntil ? (
        <ReasonForm account={account} act="unlock" label="解除锁定" tone="secondary" />
      ) : null}
      <ReasonForm account={account} act="end-sessions" label="强制退出所有登录" tone="danger" />
    </Section>
  );
}

/** System admin: password and leaving. */
export function StatePart({ account }: { account: StaffAccount }) {
  if (account.deactivatedAt) {
    return (
      <Section title="恢复使用" id="state">
        <ReasonForm account={account} act="reactivate" label="恢复使用" tone="secondary" />
      </Section>
    );
  }
  return (
    <Section title="密码和停用" id="state">
      <ReasonForm account={account} act="reset-password" label="重置密码" tone="secondary" />
      <Disclosure summary="人员离岗，停用账号">
        <Form action={`${accountsHome}/${account.id}/deactivate`} requestId={newId()}>
          <TextField id="f-reason-deactivate" name="reason" label="原因" maxLength={200} required />
          <TextField name="successor" label="接手人的用户名" hint="可不填" maxLength={32} size="medium" />
          <SubmitButton
            label="停用"
            tone="danger"
            confirm="停用后本人立即退出，不能再登录；以往记录全部保留。确定停用吗?"
          />
        </Form>
      </Disclosure>
    </Section>
  );
}

function ReasonForm(props: { account: StaffAccount; act: string; label: string; tone: ButtonTone }) {
  const { account, act, label } = props;
  return (
    <Disclosure summary={label}>
      <Form action={`${accountsHome}/${account.id}/${act}`} requestId={newId()}>
        <TextField id={`f-reason-${act}`} name="reason" label="原因" maxLength={200} required />
        <SubmitButton label={label} tone={props.tone} />
      </Form>
    </Disclosure>
  );
}
