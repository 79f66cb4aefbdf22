import type { Child } from 'hono/jsx';
import { chineseUppercase, formatYuan } from '../../platform/money.ts';
import { SignatureSheet } from '../../ui/print/signature-sheet.tsx';
import type { Column } from '../../ui/table/column.ts';

/** 经办人–部门–分管–主席: the way a sum is approved in a county union. */
const SIGNERS = ['经办人', '部门负责人', '分管领导', '主席'];

type PaymentSheetProps<Row> = {
  caption: string;
  /** Columns before the amount: name, masked ID, employer … */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** 分. */
  amountOf: (row: Row) => bigint;
  /** Heading of the amount, e.g. 实发金额（元）. */
  amountHeader?: string | undefined;
  signers?: readonly string[] | undefined;
};

/**
 * 签字表: one row per person with the amount, room for signature and thumb print (手印), the total in figures and in
 * 中文大写, and the wet-sign line.
 */
export function PaymentSheet<Row>(props: PaymentSheetProps<Row>) {
  const total = props.rows.reduce((sum, row) => sum + props.amountOf(row), 0n);
  const amount: Column<Row> = {
    key: 'amount',
    header: props.amountHeader ?? '金额（元）',
    align: 'end',
    cell: (row) => formatYuan(props.amountOf(row)),
  };
  const blanks: Child[] = props.columns.map(() => '');
  return (
    <SignatureSheet
      caption={props.caption}
      columns={[...props.columns, amount]}
      rows={props.rows}
      blanks={['签字', '手印']}
      total={[...blanks, formatYuan(total)]}
      below={
        <p>
          合计 {props.rows.length} 人，大写：<strong>{chineseUppercase(total)}</strong>
        </p>
      }
      signers={props.signers ?? SIGNERS}
    />
  );
}
