import { daysBetween } from '../../../../platform/calendar.ts';
import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { checkResults } from '../../checks/check-store.ts';
import { findings } from '../../checks/visit.ts';
import { channelNames } from '../../file/hardship-file.ts';
import type { FileView } from '../../file/load-file.ts';
import { categoryNames, formulaOn } from '../../formula/formula-version.ts';
import { chainRoleName } from '../../grants/approval/approval-chain.ts';
import { occasionNames } from '../../household/assessment-store.ts';

/** What is on file, and when it is looked at again. */
export function FactsSection({ view }: { view: FileView }) {
  const { file, applicant, today } = view;
  return (
    <Section title="档案" id="facts">
      <DescriptionList
        items={[
          { term: '申请人', detail: applicant ? `${applicant.name}（${applicant.maskedIdentity}）` : '–' },
          { term: '电话', detail: applicant?.maskedPhone ?? '没有' },
          { term: '方式', detail: channelNames[file.channel] },
          { term: '申请日期', detail: file.appliedOn && formatDate(file.appliedOn) },
          { term: '类别', detail: file.category ? categoryNames[file.category] : '未认定' },
          {
            term: '认定办法',
            detail: file.formulaVersion && formulaOn(file.appliedOn ?? today, file.formulaVersion).name,
          },
          { term: '经办人', detail: file.handler?.name ?? '没有' },
          { term: '授权书签署', detail: file.authorisedOn && formatDate(file.authorisedOn) },
          { term: '建档日期', detail: file.approvedOn && formatDate(file.approvedOn) },
          ...(file.reviewDueOn && !file.closedOn
            ? [
                {
                  term: '下次复核',
                  detail: <Deadline due={file.reviewDueOn} daysLeft={daysBetween(today, file.reviewDueOn)} />,
                },
              ]
            : []),
          ...(file.closedOn
            ? [{ term: '结束', detail: `${formatDate(file.closedOn)}　${file.closeReason}` }]
            : []),
        ].filter((item) => item.detail !== undefined)}
      />
    </Section>
  );
}

/** 经办–部门–分管–主席, every round. */
export function ChainSection({ view }: { view: FileView }) {
  if (view.signatures.length === 0) return null;
  return (
    <Section title="审批意见" id="chain">
      {view.signatures.map((one) => (
        <p>
          {one.round > 1 ? `第 ${one.round} 轮　` : ''}
          {chainRoleName(one.role)} {one.signer.name}：{one.opinion}（{formatDateTime(one.signedAt)}）
        </p>
      ))}
    </Section>
  );
}

/** Every computation that was relied on. */
export function KeptAssessments({ view }: { view: FileView }) {
  if (view.assessments.length === 0) return null;
  return (
    <Section title="留档的测算" id="assessments">
      <Table
        caption="留档的测算"
        columns={[
          { key: 'day', header: '日期', cell: (one) => one.assessedOn },
          { key: 'occasion', header: '场合', cell: (one) => occasionNames[one.occasion] },
          { key: 'rule', header: '办法', cell: (one) => one.formulaVersion },
          { key: 'income', header: '收入（元）', align: 'end', cell: (one) => formatYuan(one.incomeFen) },
          { key: 'costs', header: '支出（元）', align: 'end', cell: (one) => formatYuan(one.costsFen) },
          { key: 'monthly', header: '人均月（元）', align: 'end', cell: (one) => formatYuan(one.monthlyFen) },
          {
            key: 'category',
            header: '类别',
            cell: (one) => (one.category ? categoryNames[one.category] : '不属于'),
          },
          { key: 'who', header: '测算人', cell: (one) => one.assessorName },
        ]}
        rows={view.assessments}
        empty=""
      />
    </Section>
  );
}

/** 入户 and 核对. */
export function ChecksSection({ view }: { view: FileView }) {
  if (view.visits.length === 0 && view.checks.length === 0) return null;
  return (
    <Section title="入户和核对" id="checks">
      {view.visits.map((visit) => (
        <DescriptionList
          items={[
            {
              term: '入户',
              detail: `${formatDate(visit.visitedOn)}　${visit.visitors.join('、')}　${visit.place}`,
            },
            { term: '结论', detail: findings[visit.finding] },
            { term: '情况', detail: visit.findings },
          ]}
        />
      ))}
      {view.checks.map((check) => (
        <DescriptionList
          items={[
            { term: '核对函', detail: `${check.number}　${check.addressee}` },
            {
              term: '期限',
              detail: `${formatDate(check.askedOn)}发出，请于${formatDate(check.dueOn)}前答复`,
            },
            {
              term: '结果',
              detail:
                check.answeredOn && check.result
                  ? `${formatDate(check.answeredOn)}　${checkResults[check.result]}。${check.answer ?? ''}`
                  : '等待答复',
            },
          ]}
        />
      ))}
    </Section>
  );
}
