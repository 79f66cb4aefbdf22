import { formatDateTime } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { type ApiToken, isTokenAlive } from '../tokens/api-token.ts';

export const tokensHome = '/console/tokens';

export function tokensPage(
  c: AppContext,
  page: { tokens: readonly ApiToken[]; scopes: readonly string[]; form: FormState },
) {
  const { form } = page;
  const status = Object.keys(form.errors).length > 0 ? 422 : 200;
  return consolePage(
    c,
    { title: '接口令牌', current: tokensHome, status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <TokenTable tokens={page.tokens} now={c.var.now} />
      <Section title="签发新令牌">
        <Form action={tokensHome} requestId={newId()}>
          <TextField
            form={form}
            name="name"
            label="用途"
            hint="谁用、用来做什么，例如 省总数据交换"
            maxLength={60}
            required
          />
          <CheckboxGroup
            form={form}
            name="scopes"
            label="范围"
            required
            options={page.scopes.map((scope) => ({ value: scope, label: scope }))}
          />
          <DateField form={form} name="expiresOn" label="有效期至" hint="最长一年，到这一天为止" required />
          <SubmitButton label="签发" />
        </Form>
      </Section>
    </Stack>,
  );
}

function TokenTable({ tokens, now }: { tokens: readonly ApiToken[]; now: Date }) {
  return (
    <Table
      caption="已签发的接口令牌"
      rows={tokens}
      empty={<EmptyState title="还没有签发过令牌">程序要读取 /api/v1 的受限数据时才需要令牌。</EmptyState>}
      columns={[
        { header: '用途', key: 'name', cell: (token) => token.name },
        { header: '范围', key: 'scopes', cell: (token) => token.scopes.join('、') },
        {
          header: '有效期至',
          key: 'expires',
          cell: (token) => <Digits>{formatDateTime(token.expiresAt)}</Digits>,
        },
        {
          header: '最近使用',
          key: 'used',
          cell: (token) =>
            token.lastUsedAt ? <Digits>{formatDateTime(token.lastUsedAt)}</Digits> : '未使用',
        },
        {
          header: '状态',
          key: 'state',
          cell: (token) =>
            isTokenAlive(token, now) ? (
              <Tag tone="success">有效</Tag>
            ) : (
              <Tag>{token.revokedAt ? '已撤销' : '已到期'}</Tag>
            ),
        },
        {
          header: '办理',
          key: 'act',
          cell: (token) =>
            isTokenAlive(token, now) ? (
              <ActionForm
                action={`${tokensHome}/${token.id}/revoke`}
                label="撤销"
                tone="danger"
                requestId={newId()}
                confirm="撤销后，使用它的程序立即不能再读取数据。确定撤销吗?"
              />
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

/** The one page that shows the secret. */
export function issuedTokenPage(c: AppContext, issued: { name: string; token: string }) {
  c.header('Cache-Control', 'private, no-store');
  return consolePage(
    c,
    {
      title: '令牌已签发',
      current: tokensHome,
      breadcrumbs: [{ href: tokensHome, label: '接口令牌' }, { label: '令牌已签发' }],
    },
    <Stack>
      <Alert tone="success" title={`“${issued.name}”的令牌`}>
        <p>
          <Digits>{issued.token}</Digits>
        </p>
        <p>只显示这一次，系统不保存原文。请立即交给使用单位，放在请求头 Authorization: Bearer 之后。</p>
      </Alert>
      <ButtonLink href={tokensHome} label="返回令牌列表" />
    </Stack>,
  );
}
