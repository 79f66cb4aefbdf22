import type { FC } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { townshipName } from '../../../orgs/index.ts';
import { familyWords } from '../../citizen/forms/file-sections.tsx';
import {
  costKinds,
  housingAreas,
  housings,
  labelOf,
  modelWorkers,
  reasons,
  registrations,
} from '../../codes/hardship-codes.ts';
import type { FileView } from '../../file/load-file.ts';
import { categoryNames } from '../../formula/formula-version.ts';
import { MembersTable } from './visit-sheet.tsx';

/** Fields in the order of the national form; blanks are filled in by hand. */
export const ApplicationSheet: FC<{ view: FileView; siteName: string }> = ({ view, siteName }) => {
  const { file, applicant, costs } = view;
  const self = view.members.find((member) => member.isApplicant);
  return (
    <>
      <p>
        档案编号：{file.number ?? '＿＿＿＿＿＿＿＿'}　受理单位：{siteName}
      </p>
      <DescriptionList
        columns
        items={[
          { term: '姓名', detail: applicant?.name },
          { term: '证件号码', detail: applicant?.maskedIdentity },
          { term: '联系电话', detail: applicant?.maskedPhone ?? '' },
          { term: '工作单位', detail: file.employerName ?? '' },
          { term: '户口', detail: labelOf(registrations, file.registration) },
          { term: '乡镇', detail: file.townshipCode && townshipName(file.townshipCode) },
          {
            term: '住房',
            detail: `${labelOf(housings, file.housing)} ${labelOf(housingAreas, file.housingArea)}`,
          },
          { term: '劳模类型', detail: labelOf(modelWorkers, file.modelWorker) },
          { term: '主要致困原因', detail: labelOf(reasons, file.mainReason) },
          { term: '次要致困原因', detail: file.secondReason ? labelOf(reasons, file.secondReason) : '无' },
          { term: '家庭情况', detail: familyWords(view) },
          { term: '困难类别', detail: file.category ? categoryNames[file.category] : '待认定' },
          { term: '申请人年收入', detail: self ? `${formatYuan(self.incomeFen)} 元` : '' },
          { term: '申请日期', detail: file.appliedOn && formatDate(file.appliedOn) },
        ]}
      />
      <MembersTable view={view} />
      <Table
        caption="最近十二个月的刚性支出"
        showCaption
        columns={[
          { key: 'kind', header: '支出', cell: (cost) => labelOf(costKinds, cost.kind) },
          { key: 'amount', header: '金额（元）', align: 'end', cell: (cost) => formatYuan(cost.amountFen) },
        ]}
        rows={costs}
        empty="没有刚性支出。"
      />
      <h2>困难情况</h2>
      <p>{file.story ?? ''}</p>
      <p>
        本人承诺以上情况属实；如有隐瞒，愿意退回帮扶款物。本人知道工会将入户核查、凭授权核对家庭经济状况，并按规定公示。
      </p>
      <SignatureRow labels={['申请人签字（手印）', '基层工会意见（盖章）', '日期']} />
    </>
  );
};
