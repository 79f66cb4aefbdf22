import { shanghaiDate } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Actions, Digits, Stack } from '../../../../../ui/layout/stack.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { type Grant, grantKindNames } from '../../../grants/grant.ts';
import { type Payee, payeeHolderNames } from '../../../grants/payees/payee.ts';
import { GRANTS, grantHref, householdHref } from '../grant-links.ts';
import { GrantTag } from '../grant-tags.tsx';
import { CapTable } from './cap-table.tsx';
import { loadMoneyView, type MoneyView } from './load-money-view.ts';

/** The money of one household: what may still be given, the receipts and accounts it stands on, what was given. */
export async function showHousehold(c: AppContext): Promise<Response> {
  const view = await loadMoneyView(c);
  const { household } = view;
  const works = mayPass(c.var.actor, workOnGrants);
  const title = `${household.applicantName}家庭的救助`;
  return consolePage(
    c,
    {
      title,
      current: GRANTS,
      breadcrumbs: [{ href: GRANTS, label: '救助台账' }, { label: household.fileNumber }],
      flash: flashOf(c),
      actions: (
        <Actions>
          {works && household.isOnFile ? (
            <ButtonLink href={householdHref(household.fileId, 'propose')} label="提出救助" tone="primary" />
          ) : null}
          <ButtonLink href={`/console/hardship/${household.fileId}`} label="困难职工档案" />
        </Actions>
      ),
    },
    <Stack>
      {household.isOnFile ? null : (
        <Alert tone="warning">先建档、后帮扶：这户档案还没有在档，或已经退出，暂不能提出救助。</Alert>
      )}
      <Section title={`${view.year}年还能救助多少`}>
        <CapTable view={view} />
      </Section>
      <GrantsSection grants={view.grants} />
      <PayeesSection view={view} works={works} />
      <BillsSection view={view} works={works} />
    </Stack>,
  );
}

function GrantsSection({ grants }: { grants: readonly Grant[] }) {
  return (
    <Section title="救助记录">
      <Table
        caption="救助记录"
        columns={[
          { key: 'number', header: '编号', cell: (grant: Grant) => <Digits>{grant.number}</Digits> },
          { key: 'status', header: '状态', cell: (grant) => <GrantTag status={grant.status} /> },
          { key: 'who', header: '对象', cell: (grant) => grant.beneficiaryName },
          { key: 'kind', header: '类别', cell: (grant) => grantKindNames[grant.kind] },
          { key: 'amount', header: '金额（元）', align: 'end', cell: (grant) => formatYuan(grant.amountFen) },
          {
            key: 'on',
            header: '提出日期',
            cell: (grant) => <Digits>{shanghaiDate(grant.proposedAt)}</Digits>,
          },
        ]}
        rows={grants}
        rowHref={(grant) => grantHref(grant.id)}
        empty="还没有救助。"
      />
    </Section>
  );
}

function PayeesSection({ view, works }: { view: MoneyView; works: boolean }) {
  const { fileId } = view.household;
  return (
    <Section
      title="收款账户"
      actions={
        works ? <ButtonLink href={householdHref(fileId, 'payee')} label="登记或变更账户" /> : undefined
      }
    >
      <Table
        caption="收款账户"
        columns={[
          { key: 'who', header: '救助对象', cell: (payee: Payee) => payee.beneficiaryName },
          {
            key: 'holder',
            header: '户名',
            cell: (payee) =>
              `${payee.holderName}（${payee.guardianRelation ?? payeeHolderNames[payee.holder]}）`,
          },
          { key: 'bank', header: '开户行', cell: (payee) => payee.bankName },
          { key: 'card', header: '卡号', cell: (payee) => <Digits>{`尾号 ${payee.cardTail}`}</Digits> },
          { key: 'proof', header: '凭据', cell: (payee) => payee.proof },
          {
            key: 'state',
            header: '状态',
            cell: (payee) =>
              payee.replacedAt ? (
                <Tag>已更换</Tag>
              ) : (
                <Tag tone={payee.warning ? 'warning' : 'success'}>{payee.warning ?? '使用中'}</Tag>
              ),
          },
        ]}
        rows={view.payees}
        empty="还没有登记账户。救助金只打到本人账户（未成年学生可用监护人账户），不付现金。"
      />
    </Section>
  );
}

function BillsSection({ view, works }: { view: MoneyView; works: boolean }) {
  const { fileId, members } = view.household;
  const nameOf = (id: string | undefined) => members.find((one) => one.id === id)?.name ?? '未注明';
  return (
    <Section
      title="医疗自付票据"
      actions={works ? <ButtonLink href={householdHref(fileId, 'bill')} label="登记票据" /> : undefined}
    >
      <Table
        caption="医疗自付票据"
        columns={[
          { key: 'number', header: '票据号码', cell: (bill) => <Digits>{bill.receiptNumber}</Digits> },
          { key: 'day', header: '日期', cell: (bill) => <Digits>{bill.issuedOn}</Digits> },
          { key: 'who', header: '患者', cell: (bill) => nameOf(bill.memberId) },
          { key: 'fen', header: '自付（元）', align: 'end', cell: (bill) => formatYuan(bill.selfPaidFen) },
          { key: 'by', header: '登记人', cell: (bill) => bill.recorderName },
          {
            key: 'state',
            header: '办理',
            cell: (bill) =>
              bill.voidReason ? (
                `已作废：${bill.voidReason}`
              ) : works ? (
                <a href={householdHref(fileId, `bills/${bill.id}/void`)}>作废</a>
              ) : (
                '有效'
              ),
          },
        ]}
        rows={view.bills}
        empty="还没有登记票据。医疗救助不超过已登记的当年自付金额。"
      />
    </Section>
  );
}
