import type { Child } from 'hono/jsx';
import { type Column, columnClass } from '../table/column.ts';
import { SignatureRow } from './signature-row.tsx';

type SignatureSheetProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Headings of the columns left empty for the hand: a signature, a thumb print. */
  blanks: readonly string[];
  /** Last row of sums, one cell per column. */
  total?: readonly Child[] | undefined;
  /** Stands between the table and the signatures, e.g. the sum in words. */
  below?: Child;
  /** Who signs the whole sheet, from the clerk to the head. */
  signers: readonly string[];
};

/** A list that every person on it signs: rows high enough for a thumb, headings on each page, a wet-sign line below. */
export function SignatureSheet<Row>({ columns, rows, blanks, signers, ...sheet }: SignatureSheetProps<Row>) {
  return (
    <>
      <table class="sign-sheet">
        <caption class="sr-only">{sheet.caption}</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th scope="col">{column.header}</th>
            ))}
            {blanks.map((blank) => (
              <th scope="col" class="sign-blank">
                {blank}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr>
              <td class="cell-end">{index + 1}</td>
              {columns.map((column) => (
                <td class={columnClass(column)}>{column.cell(row)}</td>
              ))}
              {blanks.map(() => (
                <td />
              ))}
            </tr>
          ))}
        </tbody>
        {sheet.total ? <TotalRow cells={sheet.total} columns={columns} blanks={blanks.length} /> : null}
      </table>
      {sheet.below}
      <SignatureRow labels={signers} />
    </>
  );
}

function TotalRow(props: { cells: readonly Child[]; columns: readonly Column<never>[]; blanks: number }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        {props.columns.map((column, index) => (
          <td class={columnClass(column)}>{props.cells[index]}</td>
        ))}
        {props.blanks > 0 ? <td colspan={props.blanks} /> : null}
      </tr>
    </tfoot>
  );
}
