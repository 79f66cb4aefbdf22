import { formatMonth } from '../../../platform/dates.ts';
import { formatYuan } from '../../../platform/money.ts';
import type { Column } from '../../../ui/table/column.ts';
import { Table } from '../../../ui/table/table.tsx';
import { maskIdentity } from '../../people/index.ts';
import type { NewClaimLine } from '../claims/claimant.ts';
import type { FiledMember } from '../drafts/filed-claim.ts';
import { totalClaimed } from './lines-form.ts';

type Line = Pick<NewClaimLine, 'month' | 'lastMonth' | 'daysHundredths' | 'dueFen' | 'earlierPaidFen'>;

/** 2023年5月, or 2023年5月至2023年8月. */
function monthsWord(line: { month: string; lastMonth: string }): string {
  return line.month === line.lastMonth
    ? formatMonth(line.month)
    : `${formatMonth(line.month)}至${formatMonth(line.lastMonth)}`;
}

/** Months, days, due, paid, and what is still owed. */
export function lineColumnsOf<Row extends Line>(owed: (line: Row) => bigint): Column<Row>[] {
  return [
    { key: 'month', header: '月份', cell: monthsWord },
    {
      key: 'days',
      header: '天数',
      align: 'end',
      cell: (line) => (line.daysHundredths === undefined ? '—' : String(line.daysHundredths / 100)),
    },
    { key: 'due', header: '该发(元)', align: 'end', cell: (line) => formatYuan(line.dueFen) },
    { key: 'paid', header: '已发(元)', align: 'end', cell: (line) => formatYuan(line.earlierPaidFen) },
    { key: 'owed', header: '还欠(元)', align: 'end', cell: (line) => formatYuan(owed(line)) },
  ];
}

/** The workmates as typed, ID numbers masked again. */
export function memberTable(members: readonly FiledMember[]) {
  const owed = (member: FiledMember) => totalClaimed(member.lines);
  return (
    <Table
      caption="一起讨薪的工友"
      phone="scroll"
      columns={[
        { key: 'name', header: '姓名', cell: (member: FiledMember) => member.name },
        { key: 'id', header: '身份证号', cell: (member: FiledMember) => maskIdentity(member.identityNumber) },
        {
          key: 'months',
          header: '月份',
          cell: (member: FiledMember) => member.lines.map(monthsWord).join('、'),
        },
        {
          key: 'owed',
          header: '还欠(元)',
          align: 'end',
          cell: (member: FiledMember) => formatYuan(owed(member)),
        },
        {
          key: 'representative',
          header: '代表',
          cell: (member: FiledMember) => (member.isRepresentative ? '是' : '—'),
        },
      ]}
      rows={members}
      empty=""
      total={['合计', '', '', formatYuan(members.reduce((sum, member) => sum + owed(member), 0n)), '']}
    />
  );
}
