import type { FC } from 'hono/jsx';
import { Table } from '../../../../../ui/table/table.tsx';
import type { Checklist, ChecklistItem } from '../../../visits/checklists/checklist.ts';
import { type Finding, type Verdict, verdictNames, verdicts } from '../../../visits/findings/finding.ts';

interface Line {
  readonly item: ChecklistItem;
  readonly number: number;
  readonly finding: Finding | undefined;
}

/** A checklist on paper: filled in, or with boxes to tick and room to write. */
export const ChecklistPaper: FC<{ list: Checklist; findings: readonly Finding[] }> = ({ list, findings }) => {
  const known = new Map(
    findings.filter((one) => one.checklistKey === list.key).map((one) => [one.itemCode, one]),
  );
  const rows = list.items.map((item, index) => ({
    item,
    number: index + 1,
    finding: known.get(item.code),
  }));
  return (
    <>
      <h2>{list.name}</h2>
      <Table
        caption={list.name}
        phone="scroll"
        columns={[
          { key: 'number', header: '序号', cell: (line: Line) => `${line.number}` },
          {
            key: 'question',
            header: '检查内容（依据）',
            cell: ({ item }) => `${item.question}（${item.article}）`,
          },
          {
            key: 'verdict',
            header: '结论',
            cell: ({ finding }) => boxes(finding?.verdict),
          },
          {
            key: 'note',
            header: '看到的情况',
            cell: ({ finding }) => finding?.note ?? '　　　　　　　　　　',
          },
        ]}
        rows={rows}
        empty=""
      />
    </>
  );
};

/** ☑ and □ before each verdict, as on the paper form. */
function boxes(chosen: Verdict | undefined) {
  return verdicts.map((verdict, index) => (
    <>
      {index > 0 ? <br /> : null}
      {`${verdict === chosen ? '☑' : '□'}${verdictNames[verdict]}`}
    </>
  ));
}
