import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../../platform/money.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { SignatureSheet } from '../../../../ui/print/signature-sheet.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { townshipName } from '../../../orgs/index.ts';
import {
  healthStates,
  insurances,
  labelOf,
  reasons,
  relations,
  workStates,
} from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { ageOn, type Member } from '../../household/member.ts';

function columnsOf(today: string): Column<Member>[] {
  return [
    { key: 'relation', header: '关系', cell: (one) => labelOf(relations, one.relation) },
    { key: 'name', header: '姓名', cell: (one) => one.name },
    { key: 'identity', header: '证件号码', cell: (one) => one.maskedIdentity },
    { key: 'age', header: '年龄', align: 'end', cell: (one) => ageOn(one.birthDate, today) ?? '' },
    { key: 'work', header: '身份', cell: (one) => labelOf(workStates, one.workState) },
    { key: 'health', header: '健康', cell: (one) => labelOf(healthStates, one.health.state) },
    { key: 'insurance', header: '医保', cell: (one) => labelOf(insurances, one.insurance) },
    { key: 'income', header: '年收入（元）', align: 'end', cell: (one) => formatYuan(one.incomeFen) },
  ];
}

export const MembersTable: FC<{ view: FileView }> = ({ view }) => (
  <Table
    caption="家庭成员"
    showCaption
    columns={columnsOf(view.today)}
    rows={view.members}
    empty="没有家庭成员。"
  />
);

/** What two people ask, see and write down at the family's table. */
const questions = [
  '住房：产权、面积、结构、家电和车辆',
  '收入：每个人的工作、工资、务农、养老金、低保金',
  '支出：看病、上学、租房，票据是否看过',
  '健康：诊断证明、残疾证是否看过原件',
  '邻里、村（居）委会反映',
  '家庭最需要的帮助',
];

export const VisitSheet: FC<{ view: FileView }> = ({ view }) => (
  <>
    <DescriptionList
      columns
      items={[
        { term: '档案编号', detail: view.file.number ?? '' },
        { term: '申请人', detail: view.applicant?.name },
        { term: '乡镇', detail: view.file.townshipCode && townshipName(view.file.townshipCode) },
        { term: '主要致困原因', detail: labelOf(reasons, view.file.mainReason) },
      ]}
    />
    <SignatureRow labels={['入户日期', '地点']} />
    <MembersTable view={view} />
    <SignatureSheet
      caption="核查内容"
      columns={[{ key: 'question', header: '核查内容', cell: (question: string) => question }]}
      rows={questions}
      blanks={['核查情况', '是否一致']}
      below={<p>核查结论：□ 与申请一致　□ 部分不一致　□ 与申请不符</p>}
      signers={['入户人员一', '入户人员二', '申请人']}
    />
  </>
);

export const MembersSheet: FC<{ view: FileView }> = ({ view }) => (
  <>
    <p>
      档案编号：{view.file.number ?? '草稿'}　申请人：{view.applicant?.name}　共 {view.members.length} 人
    </p>
    <MembersTable view={view} />
    <SignatureRow labels={['经办人', '核对人', '日期']} />
  </>
);
