import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { formatYuan } from '../../../platform/money.ts';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { fieldId } from '../../../ui/form/form-state.ts';
import { MoneyField } from '../../../ui/form/money-field.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Strong } from '../../../ui/layout/stack.tsx';
import { claimedFen, type NewClaimLine } from '../claims/claimant.ts';
import { cellName, Findings, isBlank, type TypedRow } from './form-rows.ts';
import { type LineRow, type lineColumns, lineRows, readLine, totalClaimed } from './lines-form.ts';

type Props = { form: FormState; today: string; empty: number };

const blankRow: LineRow = { month: '', days: '', rate: '', due: '', paid: '' };

/** One box per month; `empty` more boxes stand below what was filled in. */
export const LinesFields: FC<Props> = ({ form, today, empty }) => {
  const filled = lineRows(form.values).filter((row) => !isBlank(row));
  const rows = [
    ...filled,
    ...Array.from({ length: Math.max(empty, filled.length === 0 ? 1 : 0) }, () => blankRow),
  ];
  const lines = filled.map((row, at) => readLine(row, { at, today, findings: new Findings() }));
  const known = lines.filter((line) => line !== undefined);
  return (
    <>
      <Muted>
        只填您自己的。记不清就填大概，工作人员会核对。没有欠的月份不用填，不要的行勾“删掉这一行”。
      </Muted>
      {rows.map((row, at) => (
        <RowBox row={row} at={at} form={form} line={lines[at]} />
      ))}
      {form.errors.sure ? (
        <Checkbox name="sure" label="确实如此" form={form} />
      ) : form.values.sure === undefined ? null : (
        <Checkbox name="sure" label="天数和月份确实如此" form={form} />
      )}
      {known.length > 0 ? (
        <p>
          合计还欠您 <Strong>{formatYuan(totalClaimed(known))} 元</Strong>
        </p>
      ) : null}
    </>
  );
};

const RowBox: FC<{ row: LineRow; at: number; form: FormState; line: NewClaimLine | undefined }> = (props) => {
  const { row, at, form, line } = props;
  const cell = (name: (typeof lineColumns)[number]) => cellProps({ name, at, row, form });
  return (
    <Fieldset legend={`第 ${at + 1} 行`}>
      <TextField
        {...cell('month')}
        label="哪个月"
        size="medium"
        maxLength={40}
        hint="例如 2023-05；几个月一起算写 2023-05至2023-08"
      />
      <TextField
        {...cell('days')}
        label="干了几天"
        size="narrow"
        inputMode="decimal"
        maxLength={10}
        hint="不知道可以不填"
      />
      <MoneyField {...cell('rate')} label="一天多少钱" hint="不按天算可以不填" />
      <MoneyField {...cell('due')} label="该发多少钱" hint="不填就按天数×一天多少钱来算" />
      <MoneyField {...cell('paid')} label="已经发了多少" hint="一分没发就不填" />
      {line ? <p>还欠 {formatYuan(claimedFen(line))} 元</p> : null}
      <Checkbox
        name="drop"
        id={fieldId(cellName('drop', at))}
        label={`删掉第 ${at + 1} 行`}
        value={String(at)}
      />
    </Fieldset>
  );
};

/** What every cell of a row takes; ids differ by row, names do not. */
export function cellProps<Name extends string>(of: {
  name: Name;
  at: number;
  row: TypedRow<Name>;
  form: FormState;
}) {
  const field = cellName(of.name, of.at);
  return { name: of.name, id: fieldId(field), value: of.row[of.name], error: of.form.errors[field] ?? [] };
}

/** Other ways to send the form, after the main button, so that the Enter key goes on. */
export const LineButtons: FC = () => (
  <>
    <SubmitButton label="再加一个月" name="do" value="add" tone="secondary" />
    <SubmitButton label="先算一算" name="do" value="count" tone="secondary" />
  </>
);
