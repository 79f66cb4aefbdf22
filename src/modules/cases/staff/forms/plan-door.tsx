import { z } from 'zod';
import { optionalDay } from '../../../../platform/http/form.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { CellField } from '../../../../ui/form/cell-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { optionalMoney, planForm } from '../../case-form.ts';
import { planInstalments } from '../../payments/plan-instalments.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

const ROWS = Array.from({ length: 12 }, (_, at) => at + 1);

const rowShape = Object.fromEntries(
  ROWS.flatMap((n) => [
    [`due.${n}`, optionalDay(`第 ${n} 期日期`)],
    [`amount.${n}`, optionalMoney(`第 ${n} 期金额`)],
  ]),
);

/** Up to twelve instalments; a row is a day and an amount, or empty. */
const schema = planForm.and(z.object(rowShape)).transform((form, check) => {
  const cells: Record<string, unknown> = form;
  const instalments = ROWS.flatMap((n) => {
    const dueOn = cells[`due.${n}`];
    const amountFen = cells[`amount.${n}`];
    if (typeof dueOn === 'string' && typeof amountFen === 'bigint' && amountFen > 0n)
      return [{ dueOn, amountFen }];
    if (dueOn !== undefined || amountFen !== undefined) {
      const field = dueOn === undefined ? `due.${n}` : `amount.${n}`;
      check.addIssue({ code: 'custom', path: [field], message: `第 ${n} 期请同时填写日期和大于 0 的金额` });
    }
    return [];
  });
  if (instalments.length === 0)
    check.addIssue({ code: 'custom', path: ['due.1'], message: '请至少填写一期' });
  return { version: form.version, promisedBy: form.promisedBy, papers: form.papers, instalments };
});

/** 约定分期清偿. */
export const planRoutes = caseFormRoutes({
  slug: 'instalments',
  word: 'plan-instalments',
  title: '约定分期清偿',
  submit: '保存分期',
  hint: '各期合计应等于尚未到账的金额。到期前会进入今日清单；逾期未付会报警。',
  schema: () => schema,
  start: (view) => ({ promisedBy: view.payers[0]?.name }),
  fields: ({ view, form }) => (
    <>
      <p>尚未到账:{formatYuan(view.ledger.total.balanceFen)} 元</p>
      <TextField
        name="promisedBy"
        label="承诺人"
        form={form}
        required
        suggestions={view.payers.map((payer) => payer.name)}
      />
      <Table
        caption="各期日期和金额"
        columns={[
          { key: 'n', header: '期次', cell: (n: number) => `第 ${n} 期` },
          {
            key: 'due',
            header: '日期',
            cell: (n) => <CellField name={`due.${n}`} label={`第 ${n} 期日期`} form={form} />,
          },
          {
            key: 'amount',
            header: '金额（元）',
            cell: (n) => (
              <CellField name={`amount.${n}`} label={`第 ${n} 期金额`} form={form} inputMode="decimal" />
            ),
          },
        ]}
        rows={ROWS}
        empty=""
      />
      <PapersField form={form} hint="如：还款承诺书、调解协议书" />
    </>
  ),
  run: (tx, act, { view, value }) => planInstalments(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '分期已保存。',
});
