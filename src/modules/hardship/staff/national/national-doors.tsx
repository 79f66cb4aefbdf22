import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { addressWith } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  choice,
  day,
  emptyForm,
  type FormState,
  optionalText,
  parseForm,
  readForm,
  text,
} from '../../../../platform/http/form.ts';
import { consolePage, printPage } from '../../../../platform/http/page.tsx';
import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { workOnGrants } from '../../grants/aid-permissions.ts';
import { makeNationalExport, recordEntered, takeNationalSheet } from '../../national/export-national.ts';
import { nationalSheet } from '../../national/national-sheet.ts';
import { actRoutes } from '../grants/act-door.tsx';
import {
  loadExport,
  NATIONAL,
  nationalHref,
  rowColumns,
  showExport,
  showNational,
} from './national-pages.tsx';

const reason = text('原因', 200).refine((typed) => [...typed].length >= 4, '原因至少 4 个字');

const making = actRoutes({
  path: `${NATIONAL}/new`,
  permission: workOnGrants,
  word: 'national.make',
  title: '生成报送表',
  submit: '生成',
  load: async () => ({ subject: undefined, home: NATIONAL, homeLabel: '全国系统报送', current: NATIONAL }),
  schema: () => z.object({ reason }),
  fields: ({ form }) => (
    <>
      <Muted>把在档家庭的现状记下来，与上次报送逐栏比较：新增、有变化、已退出。</Muted>
      <TextField name="reason" label="原因" form={form} required maxLength={200} hint="如：九月份集中录入" />
    </>
  ),
  run: async (tx, act, { value }) => {
    const { id } = await makeNationalExport(tx, act, value);
    return addressWith(nationalHref(id), { done: '报送表已生成，可以导出后录入。' });
  },
});

const entering = actRoutes({
  path: nationalHref(':id', 'enter'),
  permission: workOnGrants,
  word: 'national.enter',
  title: '登记录入全国系统',
  submit: '登记',
  load: async (c) => {
    const { made } = await loadExport(c);
    return { subject: made, home: nationalHref(made.id), homeLabel: made.number, current: NATIONAL };
  },
  schema: () => z.object({ on: day('录入日期'), note: optionalText('说明', 200) }),
  start: (_made, c) => ({ on: shanghaiDate(c.var.now) }),
  fields: ({ form }) => (
    <>
      <Muted>登记后，这些家庭视为已录入全国工会帮扶系统，可以使用中央财政专项资金。</Muted>
      <DateField name="on" label="录入日期" form={form} required />
      <TextField name="note" label="说明" form={form} maxLength={200} hint="如：第 3 户系统退回，待补照片" />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await recordEntered(tx, act, { exportId: subject.id, on: value.on, note: value.note });
    return addressWith(nationalHref(subject.id), { done: '已登记录入。' });
  },
});

const sheetForm = z.object({
  reason,
  sheet: choice('表格', ['files', 'members']),
  rows: choice('范围', ['changes', 'all']),
});

async function postSheet(c: AppContext): Promise<Response> {
  const { made } = await loadExport(c);
  const { values } = await readForm(c);
  const parsed = parseForm(sheetForm, values);
  if (!parsed.ok) return showSheetForm(c, parsed.form, 422);
  const { sheet, rows } = parsed.value;
  const input = { exportId: made.id, reason: parsed.value.reason, onlyChanges: rows === 'changes' };
  const taken = await inTransaction(c.var.deps.db, (tx) => takeNationalSheet(tx, actOf(c), input));
  return sheetAnswer(c, nationalSheet(sheet, taken));
}

async function showSheetForm(c: AppContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { made } = await loadExport(c);
  const action = nationalHref(made.id, 'sheet');
  return consolePage(
    c,
    {
      title: '导出表格',
      current: NATIONAL,
      breadcrumbs: [
        { href: NATIONAL, label: '全国系统报送' },
        { href: nationalHref(made.id), label: made.number },
        { label: '导出表格' },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Alert tone="warning" title="表格里有完整证件号码、健康状况和银行卡号">
        只用于录入全国工会帮扶系统，用后删除。谁、何时、因何导出会记录，职工在“我的档案”里能看到。
      </Alert>
      <Form action={action}>
        <RadioGroup
          name="sheet"
          label="表格"
          form={form}
          required
          inline
          options={[
            { value: 'files', label: '家庭表（一户一行）' },
            { value: 'members', label: '家庭成员表' },
          ]}
        />
        <RadioGroup
          name="rows"
          label="范围"
          form={form}
          required
          inline
          options={[
            { value: 'changes', label: '只要新增和有变化的' },
            { value: 'all', label: '全部在档' },
          ]}
        />
        <TextField name="reason" label="导出原因" form={form} required maxLength={200} />
        <Actions>
          <SubmitButton label="导出 Excel" />
          <SubmitButton label="导出 CSV" tone="secondary" formAction={`${action}?format=csv`} />
          <ButtonLink href={nationalHref(made.id)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** 录入核对单: what to type, file by file, without a single personal value. */
async function printExport(c: AppContext): Promise<Response> {
  const { made, rows } = await loadExport(c);
  return printPage(
    c,
    { title: '全国工会帮扶系统录入核对单', backHref: nationalHref(made.id) },
    <>
      <p>
        {c.var.siteName}　{made.number}　生成日期：{shanghaiDate(made.exportedAt)}
      </p>
      <Table
        caption="录入核对单"
        columns={[...rowColumns, { key: 'done', header: '已录入（打勾）', cell: () => '' }]}
        rows={rows.filter((row) => row.change !== 'same')}
        empty="与上次报送相比没有变化。"
      />
      <SignatureRow labels={['录入人', '录入日期', '复核人']} />
    </>,
  );
}

export const nationalRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: NATIONAL, permission: workOnGrants },
    audit: unrecorded('counts and a register without personal numbers'),
    handler: showNational,
  },
  ...making,
  {
    ...{ method: 'GET', path: nationalHref(':id'), permission: workOnGrants },
    audit: viewed('national.view'),
    handler: showExport,
  },
  {
    ...{ method: 'GET', path: nationalHref(':id', 'sheet'), permission: workOnGrants },
    audit: unrecorded('an empty form'),
    handler: (c) => showSheetForm(c, { ...emptyForm, values: { sheet: 'files', rows: 'changes' } }, 200),
  },
  {
    ...{ method: 'POST', path: nationalHref(':id', 'sheet'), permission: workOnGrants },
    audit: recorded('national.download'),
    handler: postSheet,
  },
  {
    ...{ method: 'GET', path: nationalHref(':id', 'print'), permission: workOnGrants },
    audit: viewed('national.print'),
    handler: printExport,
  },
  ...entering,
];
