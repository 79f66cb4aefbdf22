import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { CellField } from '../../../../ui/form/cell-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import type { ClaimTableColumn } from '../../claims/claim-table.ts';
import { cellName, rowsIn } from './claim-rows.ts';

const headers = {
  name: '姓名',
  identityNumber: '身份证号',
  phone: '手机号',
  months: '欠薪月份',
  amount: '欠薪金额（元）',
  days: '天数',
  rate: '日工资（元）',
  occupation: '工种',
  household: '户籍（农村/城镇）',
} as const satisfies Record<ClaimTableColumn, string>;

const modes: Partial<Record<ClaimTableColumn, 'decimal' | 'tel'>> = {
  amount: 'decimal',
  days: 'decimal',
  rate: 'decimal',
  phone: 'tel',
};

/** Where eighteen digits or two months must be read at a glance. */
const wide: ReadonlySet<ClaimTableColumn> = new Set(['identityNumber', 'months']);

/** What is asked of somebody who claims no wages. */
const personal: readonly ClaimTableColumn[] = ['name', 'identityNumber', 'phone', 'occupation', 'household'];

function columnsOf(form: FormState, isWages: boolean): Column<number>[] {
  const asked = isWages ? (Object.keys(headers) as ClaimTableColumn[]) : personal;
  const cells = asked.map(
    // keys of a closed table
    (column): Column<number> => ({
      key: column,
      header: headers[column],
      width: wide.has(column) ? 'medium' : undefined,
      cell: (index) => (
        <CellField
          name={cellName(index, column)}
          label={`第 ${index + 1} 行 ${headers[column]}`}
          form={form}
          inputMode={modes[column]}
        />
      ),
    }),
  );
  return [{ key: 'n', header: '行', cell: (index) => index + 1 }, ...cells];
}

/** People and what they are owed: typed row by row or pasted from WeChat, Excel or WPS; wrong cells say why. */
export const ClaimRowsTable: FC<{
  form: FormState;
  spare: number;
  isWages?: boolean;
}> = ({ form, spare, isWages = true }) => {
  const rows = Array.from({ length: rowsIn(form.values).length + spare }, (_, index) => index);
  return (
    <Stack>
      <Table
        caption={isWages ? '申请人和欠薪明细' : '申请人'}
        columns={columnsOf(form, isWages)}
        rows={rows}
        empty=""
        phone="cards"
      />
      <TextArea
        name="pasted"
        label="粘贴表格"
        form={form}
        rows={5}
        hint={
          isWages
            ? '从微信、Excel、WPS 复制后粘贴。有表头按表头认列；没有表头按“姓名、身份证号、手机号、欠薪月份、欠薪金额”的顺序。'
            : '从微信、Excel、WPS 复制后粘贴。有表头按表头认列；没有表头按“姓名、身份证号、手机号”的顺序。'
        }
      />
      <SubmitButton label="读入表格" name="step" value="read" tone="secondary" />
    </Stack>
  );
};
