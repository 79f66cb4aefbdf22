import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { choices, type FormState, type FormValues } from '../../../../platform/http/form.ts';
import { isId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { CellField } from '../../../../ui/form/cell-field.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { optionalMoney, paymentsForm } from '../../case-form.ts';
import type { CaseView } from '../../load-case.ts';
import { payChannelNames, payChannels } from '../../payments/payment.ts';
import { recordPayments } from '../../payments/record-payments.ts';
import type { LedgerRow } from '../../payments/wage-ledger.ts';
import { claimantName } from '../names.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { readPaymentTable } from './read-payment-table.ts';

/** Claimants with something open; only the ticked ones where the ledger sent ticks along. */
function payableRows(view: CaseView, picked: readonly string[]): LedgerRow[] {
  const open = view.ledger.rows.filter((row) => !row.isWithdrawn && row.balanceFen > 0n);
  const chosen = open.filter((row) => picked.includes(row.claimantId));
  return chosen.length > 0 ? chosen : open;
}

function schema(view: CaseView) {
  const shape = Object.fromEntries(
    view.ledger.rows.map((row) => [`amount.${row.claimantId}`, optionalMoney('到账金额')]),
  );
  return paymentsForm.and(z.object(shape)).transform((form, check) => {
    const cells: Record<string, unknown> = form;
    const payments = view.ledger.rows.flatMap((row) => {
      const amountFen = cells[`amount.${row.claimantId}`];
      if (typeof amountFen !== 'bigint' || amountFen === 0n) return [];
      if (amountFen > row.balanceFen) {
        const message = `超过尚未到账的 ${formatYuan(row.balanceFen)} 元`;
        check.addIssue({ code: 'custom', path: [`amount.${row.claimantId}`], message });
      }
      return [{ claimantId: row.claimantId, amountFen }];
    });
    if (payments.length === 0)
      check.addIssue({ code: 'custom', path: [''], message: '请至少填写一人的到账金额' });
    return {
      paidOn: form.paidOn,
      channel: form.channel,
      payerName: form.payerName,
      voucher: form.voucher,
      payments,
    };
  });
}

function startValues(view: CaseView, c: AppContext): FormValues {
  const picked = (c.req.queries('claimant') ?? []).filter(isId);
  const fill = c.req.query('fill') === 'balance';
  return {
    claimant: picked,
    paidOn: shanghaiDate(c.var.now),
    payerName: view.payers[0]?.name,
    ...(fill
      ? Object.fromEntries(
          payableRows(view, picked).map((row) => [`amount.${row.claimantId}`, formatYuan(row.balanceFen)]),
        )
      : {}),
  };
}

function pickedIn(form: FormState): string[] {
  return choices().parse(form.values.claimant).filter(isId);
}

function columns(view: CaseView, form: FormState): Column<LedgerRow>[] {
  return [
    { key: 'name', header: '申请人', cell: (row) => claimantName(view, row.claimantId) },
    { key: 'confirmed', header: '确认（元）', align: 'end', cell: (row) => formatYuan(row.confirmedFen) },
    { key: 'paid', header: '已到账（元）', align: 'end', cell: (row) => formatYuan(row.paidFen) },
    { key: 'open', header: '未到账（元）', align: 'end', cell: (row) => formatYuan(row.balanceFen) },
    {
      key: 'amount',
      header: '本次到账（元）',
      cell: (row) => (
        <CellField
          name={`amount.${row.claimantId}`}
          label={`${claimantName(view, row.claimantId)} 本次到账`}
          form={form}
          inputMode="decimal"
        />
      ),
    },
  ];
}

function PaymentFields({ view, form }: { view: CaseView; form: FormState }) {
  const picked = pickedIn(form);
  const query = new URLSearchParams([
    ...picked.map((id): [string, string] => ['claimant', id]),
    ['fill', 'balance'],
  ]);
  return (
    <>
      <HiddenFields values={{ claimant: picked }} />
      <DateField name="paidOn" label="到账日期" form={form} required />
      <Select
        name="channel"
        label="支付方式"
        form={form}
        required
        blank="请选择"
        size="medium"
        options={payChannels.map((value) => ({ value, label: payChannelNames[value] }))}
      />
      <TextField
        name="payerName"
        label="付款单位或付款人"
        form={form}
        required
        suggestions={[...view.payers.map((payer) => payer.name), ...view.chain.map((link) => link.name)]}
      />
      <TextField name="voucher" label="凭证" form={form} hint="转账流水号、签字表编号或收条所在卷页" />
      <Muted>
        <a href={`?${query}`}>按未到账金额全额填入</a>
      </Muted>
      <Table
        caption="本次到账金额"
        columns={columns(view, form)}
        rows={payableRows(view, picked)}
        empty="没有尚未到账的申请人。请先核实金额。"
      />
      <Disclosure summary="从表格粘贴金额" open={form.errors.pasted !== undefined}>
        <TextArea
          name="pasted"
          label="粘贴表格"
          form={form}
          rows={6}
          hint="每行一人：姓名（或身份证号）、金额。可以直接从 Excel 或微信里复制。"
        />
        <SubmitButton label="读入表格" name="step" value="read" tone="secondary" />
      </Disclosure>
    </>
  );
}

/** 登记到账 for one worker or many, typed, filled or pasted. */
export const paymentRoutes = caseFormRoutes({
  slug: 'payments',
  word: 'record-payment',
  title: '登记到账',
  submit: '登记到账',
  hint: '只登记确实到了本人手里的钱。登记后会请本人确认收到或提出异议。',
  schema,
  start: startValues,
  fields: PaymentFields,
  prepare: async (c, { view, values }) => {
    const pasted = values.pasted;
    if (typeof pasted !== 'string' || pasted.trim() === '') return undefined;
    return readPaymentTable(c.var.deps.db, actOf(c), { view, values, pasted });
  },
  run: async (tx, act, { view, value }) => {
    await recordPayments(tx, act, { caseId: view.rightsCase.id, ...value });
  },
  done: '到账已登记，已请申请人确认。',
});
