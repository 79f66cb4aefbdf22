import type { FC } from 'hono/jsx';
import type { FormState } from '../../../platform/http/form.ts';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { fieldId } from '../../../ui/form/form-state.ts';
import { MoneyField } from '../../../ui/form/money-field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import { MOST_REPRESENTATIVES, REPRESENTATION_FROM } from '../claims/representatives.ts';
import { cellName, listOf } from './form-rows.ts';
import { cellProps } from './lines-fields.tsx';
import { type MemberRow, type memberColumns, memberRows, OWN } from './members-form.ts';

const blankRow: MemberRow = {
  name: '',
  identityNumber: '',
  phone: '',
  months: '',
  amount: '',
  household: '',
};

/** One box per workmate, a place to paste a list, and from ten people on the election of representatives. */
export const MembersFields: FC<{ form: FormState; empty: number }> = ({ form, empty }) => {
  const filled = memberRows(form.values);
  const blanks = Math.max(empty, filled.length === 0 ? 1 : 0);
  const rows = [...filled.map(({ row }) => row), ...Array.from({ length: blanks }, () => blankRow)];
  const mayElect = filled.length + 1 >= REPRESENTATION_FROM;
  return (
    <>
      <Muted>
        只填工友的，您自己的前面已经填了。工友要知道并同意您替他们登记；他们留了手机号，就能收到进度短信。
      </Muted>
      <Disclosure summary="有名单？直接粘贴" open={form.errors.pasted !== undefined}>
        <TextArea
          name="pasted"
          label="从微信、WPS 或 Excel 复制的名单"
          form={form}
          rows={6}
          hint="每人一行：姓名、身份证号、手机号、欠薪月份、欠薪金额、户口（农村或城镇）。第一行写了栏目名的话，顺序随意。"
        />
        <SubmitButton label="读取名单" name="do" value="paste" tone="secondary" />
      </Disclosure>
      {mayElect ? <OwnMandate form={form} /> : null}
      {rows.map((row, at) => (
        <MemberBox
          row={row}
          at={at}
          form={form}
          mayElect={mayElect}
          elected={filled[at]?.isRepresentative === true}
        />
      ))}
    </>
  );
};

/** The first box carries the field's own id, so that the error summary lands on it. */
const OwnMandate: FC<{ form: FormState }> = ({ form }) => (
  <Checkbox
    name="representative"
    label="我是大家推选的代表"
    value={OWN}
    form={form}
    checked={listOf(form.values.representative).includes(OWN)}
    hint={`${REPRESENTATION_FROM} 人以上可以推选代表，最多 ${MOST_REPRESENTATIVES} 人（调解仲裁法第七条、信访工作条例第二十条）。不推选也可以。`}
  />
);

type BoxProps = { row: MemberRow; at: number; form: FormState; mayElect: boolean; elected: boolean };

const MemberBox: FC<BoxProps> = ({ row, at, form, mayElect, elected }) => {
  const cell = (name: (typeof memberColumns)[number]) => cellProps({ name, at, row, form });
  return (
    <Fieldset legend={`工友 ${at + 1}`}>
      <TextField {...cell('name')} label="姓名" size="medium" maxLength={60} />
      <TextField {...cell('identityNumber')} label="身份证号" maxLength={40} />
      <TextField {...cell('phone')} label="手机号（可以不填）" type="tel" size="medium" maxLength={30} />
      <TextField
        {...cell('months')}
        label="哪几个月"
        size="medium"
        maxLength={40}
        hint="例如 2023-05至2023-08"
      />
      <MoneyField {...cell('amount')} label="还欠多少钱" />
      <Select
        {...cell('household')}
        label="户口"
        size="medium"
        blank="不清楚"
        options={[
          { value: '农村', label: '农村' },
          { value: '城镇', label: '城镇' },
        ]}
      />
      {mayElect ? (
        <Checkbox
          name="representative"
          id={fieldId(cellName('representative', at))}
          label="推选为代表"
          value={String(at)}
          checked={elected}
        />
      ) : null}
      <Checkbox
        name="drop"
        id={fieldId(cellName('drop', at))}
        label={`删掉工友 ${at + 1}`}
        value={String(at)}
      />
    </Fieldset>
  );
};

export const MemberButtons: FC = () => (
  <SubmitButton label="再加一位工友" name="do" value="add" tone="secondary" />
);
