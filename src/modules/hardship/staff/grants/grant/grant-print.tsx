import { formatDate, shanghaiDate } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { printPage } from '../../../../../platform/http/page.tsx';
import { chineseUppercase, formatYuan } from '../../../../../platform/money.ts';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { chainRoleName } from '../../../grants/approval/approval-chain.ts';
import { fundSourceNames } from '../../../grants/funds/fund.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { grantHref } from '../grant-links.ts';
import { loadGrantView } from './load-grant-view.ts';

/** 救助审批表: what was decided on which ground, with the places of the chain for the wet signatures. */
export async function printGrant(c: AppContext): Promise<Response> {
  const { grant, household, fund, payee, signatures } = await loadGrantView(c);
  const places = grant.chain.map((role, position) => ({
    role,
    signature: signatures.find((one) => one.position === position),
  }));
  return printPage(
    c,
    { title: '困难职工救助审批表', backHref: grantHref(grant.id) },
    <>
      <DescriptionList
        columns
        items={[
          { term: '编号', detail: grant.number },
          { term: '提出日期', detail: formatDate(shanghaiDate(grant.proposedAt)) },
          { term: '档案编号', detail: household.fileNumber },
          { term: '申请人', detail: household.applicantName },
          { term: '救助对象', detail: grant.beneficiaryName },
          { term: '家庭人口', detail: `${household.members.length} 人` },
          { term: '救助类别', detail: grantKindNames[grant.kind] },
          { term: '资金来源', detail: `${fund.name}（${fundSourceNames[fund.source]}）` },
          { term: '救助金额', detail: `${formatYuan(grant.amountFen)} 元` },
          { term: '大写', detail: chineseUppercase(grant.amountFen) },
          {
            term: '收款账户',
            detail: payee ? `${payee.holderName}，${payee.bankName}，尾号 ${payee.cardTail}` : '待登记',
          },
          { term: '救助理由', detail: grant.basis },
        ]}
      />
      <Table
        caption="审批意见"
        showCaption
        columns={[
          { key: 'role', header: '审批环节', cell: (place) => chainRoleName(place.role) },
          {
            key: 'opinion',
            header: '意见',
            cell: ({ signature }) =>
              signature ? `${signature.decision === 'agreed' ? '' : '不同意：'}${signature.opinion}` : '',
          },
          { key: 'name', header: '姓名', cell: ({ signature }) => signature?.signer.name ?? '' },
          {
            key: 'day',
            header: '日期',
            cell: ({ signature }) => (signature ? shanghaiDate(signature.signedAt) : ''),
          },
        ]}
        rows={places}
        empty=""
      />
      <SignatureRow labels={[...grant.chain.map(chainRoleName), '年　月　日']} />
    </>,
  );
}
