import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../../platform/money.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type ChainLink, linkRoleNames } from '../../chain/chain.ts';
import { dutyNames, type StatutoryPayer } from '../../chain/statutory-payer.ts';
import type { CaseView } from '../../load-case.ts';

/** Who stands above whom, with the statutory payer and its article on top. */
export const ChainSection: FC<{ view: CaseView }> = ({ view }) => {
  const [first] = view.payers;
  const others = view.claimants.filter((claimant) => claimant.isMigrant === false).length;
  return (
    <Section title="谁应当付款" id="chain">
      {first ? (
        <Alert tone="info" title={`依法${dutyNames[first.duty]}：${first.name}`}>
          <p>
            {first.article}:{first.reason}
            {limitWords(first)}
          </p>
        </Alert>
      ) : null}
      <Table
        caption="依法应当付款的各方，先后排列"
        columns={[
          { key: 'name', header: '付款人', cell: (payer) => payer.name },
          { key: 'duty', header: '责任', cell: (payer) => dutyNames[payer.duty] },
          { key: 'article', header: '依据', cell: (payer) => payer.article },
          { key: 'reason', header: '理由', cell: (payer) => `${payer.reason}${limitWords(payer)}` },
        ]}
        rows={view.payers}
        empty=""
      />
      {others > 0 ? (
        <Muted>条例适用于农民工；本案另有 {others} 名其他职工，依劳动合同法向用人单位主张。</Muted>
      ) : null}
      <Table
        caption="发包承包关系（自上而下）"
        columns={[
          { key: 'role', header: '环节', cell: (link) => linkRoleNames[link.role] },
          { key: 'name', header: '名称', cell: (link) => <LinkName link={link} payers={view.payers} /> },
          {
            key: 'works',
            header: '未付下一环工程款（元）',
            align: 'end',
            cell: (link) => (link.worksUnpaidFen === undefined ? '未知' : formatYuan(link.worksUnpaidFen)),
          },
          { key: 'licensed', header: '经营资格', cell: (link) => licensedWord(link.isLicensed) },
          { key: 'facts', header: '情况', cell: factsOf },
        ]}
        rows={view.chain}
        empty="还没有登记发包承包关系。"
      />
    </Section>
  );
};

const LinkName: FC<{ link: ChainLink; payers: readonly StatutoryPayer[] }> = ({ link, payers }) => {
  const payer = payers.find((one) => one.linkId === link.id);
  return (
    <>
      {link.name}{' '}
      {payer ? <Tag tone={payer === payers[0] ? 'danger' : 'warning'}>{dutyNames[payer.duty]}</Tag> : null}
    </>
  );
};

function limitWords(payer: StatutoryPayer): string {
  return payer.limitFen === undefined ? '' : `以未结清的工程款 ${formatYuan(payer.limitFen)} 元为限。`;
}

function licensedWord(isLicensed: boolean | undefined): string {
  if (isLicensed === undefined) return '未核实';
  return isLicensed ? '具备' : '不具备';
}

function factsOf(link: ChainLink): string {
  return (
    [link.isIllegalAward ? '转包或违法分包' : '', link.lendsLicence ? '出借资质' : '']
      .filter((fact) => fact !== '')
      .join('、') || '–'
  );
}
