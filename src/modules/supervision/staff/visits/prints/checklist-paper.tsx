import type { FC } from 'hono/jsx';
import type { Checklist, ChecklistItem } from '../../../visits/checklists/checklist.ts';
import { type Finding, type Verdict, verdictNames, verdicts } from '../../../visits/findings/finding.ts';

/** A checklist on paper: filled in, or with boxes to tick and room to write. */
export const ChecklistPaper: FC<{ list: Checklist; findings: readonly Finding[] }> = ({ list, findings }) => {
  const known = new Map(
    findings.filter((one) => one.checklistKey === list.key).map((one) => [one.itemCode, one]),
  );
  return (
    <>
      <h2>{list.name}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">检查内容（依据）</th>
            <th scope="col">结论</th>
            <th scope="col">看到的情况</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((item, index) => (
            <ItemRow item={item} number={index + 1} finding={known.get(item.code)} />
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Room for a line by hand where nothing was written: a row of wide blanks. */
const ROOM = '\u3000'.repeat(12);

const ItemRow: FC<{ item: ChecklistItem; number: number; finding: Finding | undefined }> = (row) => (
  <tr>
    <td>{row.number}</td>
    <td>{`${row.item.question}（${row.item.article}）`}</td>
    <td>{boxes(row.finding?.verdict)}</td>
    <td>{row.finding ? (row.finding.note ?? '') : ROOM}</td>
  </tr>
);

/** ☑ and □ before each verdict, as on the paper form; the joiners keep box and word on one line. */
function boxes(chosen: Verdict | undefined) {
  return verdicts.map((verdict, index) => (
    <>
      {index > 0 ? <br /> : null}
      {[...`${verdict === chosen ? '☑' : '□'}${verdictNames[verdict]}`].join('\u2060')}
    </>
  ));
}
