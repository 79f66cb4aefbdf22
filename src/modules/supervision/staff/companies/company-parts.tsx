import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../../platform/calendar.ts';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { Digits } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Company, CompanyVisit, Undertaking } from '../../companies/company.ts';
import { shortKindNames } from '../../letters/letter.ts';
import { visitStatuses, visitStatusNames } from '../../visits/visit.ts';
import { letterHref } from '../letters/letter-links.ts';
import { StatusTag, VerdictTag } from '../letters/status-tag.tsx';

/** 检查: each joint visit with what was found. */
export const VisitsTable: FC<{
  visits: readonly CompanyVisit[];
  href?: ((id: string) => string) | undefined;
}> = ({ visits, href }) => (
  <Table
    caption="联合检查"
    columns={[
      { key: 'number', header: '编号', cell: (visit) => <Digits>{visit.number}</Digits> },
      {
        key: 'day',
        header: '检查日期',
        cell: (visit) => <Digits>{visit.visitedOn ?? `拟 ${visit.plannedOn}`}</Digits>,
      },
      { key: 'status', header: '状态', cell: (visit) => visitStatusName(visit.status) },
      { key: 'body', header: '牵头单位', cell: (visit) => visit.ownerBodyName },
      { key: 'project', header: '项目', cell: (visit) => visit.projectName ?? '–' },
      {
        key: 'problems',
        header: '发现问题',
        align: 'end',
        cell: (visit) => `${visit.problems}/${visit.looked} 项`,
      },
    ]}
    rows={visits}
    rowHref={href && ((visit) => href(visit.id))}
    empty="还没有联合检查。"
  />
);

function visitStatusName(status: string): string {
  const known = visitStatuses.find((one) => one === status);
  return known ? visitStatusNames[known] : status;
}

/** 函件: kind, number, where it stands. */
export const LettersTable: FC<{ company: Company }> = ({ company }) => (
  <Table
    caption="函件"
    columns={[
      {
        key: 'number',
        header: '文号',
        cell: ({ letter }) => <Digits>{letter.number ?? `${shortKindNames[letter.kind]}（草稿）`}</Digits>,
      },
      { key: 'kind', header: '种类', cell: ({ letter }) => shortKindNames[letter.kind] },
      { key: 'status', header: '状态', cell: ({ letter }) => <StatusTag status={letter.status} /> },
      { key: 'served', header: '送达', cell: ({ letter }) => <Digits>{letter.service?.on ?? '–'}</Digits> },
      { key: 'reply', header: '答复', cell: ({ letter }) => <Digits>{letter.reply?.on ?? '–'}</Digits> },
      { key: 'closed', header: '销号', cell: ({ letter }) => <Digits>{letter.closedOn ?? '–'}</Digits> },
    ]}
    rows={company.letters}
    rowHref={({ letter }) => letterHref(letter.id)}
    empty="还没有发过函件。"
  />
);

/** 承诺与证明: each problem with the promise, its day, the proofs and the verdict. */
export const UndertakingsTable: FC<{ undertakings: readonly Undertaking[]; today: string }> = ({
  undertakings,
  today,
}) => (
  <Table
    caption="问题、承诺与证明"
    columns={[
      { key: 'problem', header: '问题', width: 'wide', cell: ({ item }) => item.problem },
      { key: 'letter', header: '函件', cell: ({ letter }) => letter.number ?? '' },
      { key: 'promise', header: '承诺', cell: ({ item }) => item.promise ?? '未答复' },
      { key: 'due', header: '承诺日期', cell: ({ item }) => <Due item={item} today={today} /> },
      { key: 'done', header: '报告完成', cell: ({ item }) => <Digits>{item.doneOn ?? '–'}</Digits> },
      { key: 'proofs', header: '证明', align: 'end', cell: ({ proofs }) => `${proofs} 份` },
      {
        key: 'verdict',
        header: '复查',
        cell: ({ item }) => (item.verdict ? <VerdictTag verdict={item.verdict} /> : <Tag>未复查</Tag>),
      },
    ]}
    rows={undertakings}
    empty="没有问题。"
  />
);

const Due: FC<{ item: Undertaking['item']; today: string }> = ({ item, today }) => {
  if (!item.promiseDue) return <>–</>;
  if (item.doneOn || item.verdict === 'rectified') return <Digits>{item.promiseDue}</Digits>;
  return <Deadline due={item.promiseDue} daysLeft={daysBetween(today, item.promiseDue)} />;
};
