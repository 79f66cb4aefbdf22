import type { FC } from 'hono/jsx';
import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureSheet } from '../../../../ui/print/signature-sheet.tsx';
import { townshipName } from '../../../orgs/index.ts';
import { checkResults } from '../../checks/check-store.ts';
import { findings } from '../../checks/visit.ts';
import { labelOf, reasons } from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { categoryNames } from '../../formula/formula-version.ts';
import { chainRoleName, chainRoles } from '../../grants/approval/approval-chain.ts';
import { MembersTable } from './visit-sheet.tsx';

/** On one page what was found on the way, and the four opinions, each signed by hand. */
export const ApprovalSheet: FC<{ view: FileView }> = ({ view }) => (
  <>
    <DescriptionList columns items={facts(view)} />
    <MembersTable view={view} />
    <SignatureSheet
      caption="审批意见"
      columns={[
        { key: 'role', header: '审批人', cell: (role: string) => chainRoleName(role) },
        { key: 'opinion', header: '意见', cell: (role) => opinionOf(view, role) },
        { key: 'day', header: '系统签署', cell: (role) => signedOf(view, role) },
      ]}
      rows={chainRoles}
      blanks={['手写签名', '日期']}
      signers={['单位盖章', '归档日期']}
    />
  </>
);

function facts(view: FileView) {
  const { file, applicant, assessments, visits, checks, standing } = view;
  const [visit] = visits;
  const [check] = checks;
  const [assessment] = assessments;
  return [
    { term: '档案编号', detail: file.number },
    { term: '申请人', detail: `${applicant?.name ?? ''}（${applicant?.maskedIdentity ?? ''}）` },
    { term: '乡镇', detail: file.townshipCode && townshipName(file.townshipCode) },
    { term: '主要致困原因', detail: labelOf(reasons, file.mainReason) },
    { term: '入户核查', detail: visit && `${formatDate(visit.visitedOn)}，${findings[visit.finding]}` },
    {
      term: '经济核对',
      detail:
        check?.answeredOn && check.result
          ? `${formatDate(check.answeredOn)}，${checkResults[check.result]}`
          : '未完成',
    },
    {
      term: '测算',
      detail:
        assessment && `人均每月 ${formatYuan(assessment.monthlyFen)} 元（${assessment.formulaVersion} 办法）`,
    },
    { term: '公示', detail: standing && `${formatDate(standing.from)}至${formatDate(standing.until)}` },
    { term: '拟建档类别', detail: file.category ? categoryNames[file.category] : '' },
  ];
}

function latest(view: FileView, role: string) {
  return view.signatures.findLast((one) => one.round === view.file.approvalRound && one.role === role);
}

function opinionOf(view: FileView, role: string): string {
  return latest(view, role)?.opinion ?? '';
}

function signedOf(view: FileView, role: string): string {
  const found = latest(view, role);
  return found ? `${found.signer.name} ${shanghaiDate(found.signedAt)}` : '';
}
