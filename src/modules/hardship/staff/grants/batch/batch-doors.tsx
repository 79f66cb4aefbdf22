import { shanghaiDate } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../../platform/http/context.ts';
import { readForm } from '../../../../../platform/http/form.ts';
import { mutate } from '../../../../../platform/http/mutation.ts';
import { viewed } from '../../../../../platform/http/route.ts';
import { isId } from '../../../../../platform/id.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { CheckboxGroup, RadioGroup } from '../../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { cancelBatch, checkBatch, sendBatch, withdrawLine } from '../../../grants/batches/advance-batch.ts';
import { answerLine } from '../../../grants/batches/answer-line.ts';
import { confirmGrantReceipt } from '../../../grants/batches/confirm-grant-receipt.ts';
import { actRoutes } from '../act-door.tsx';
import { answerForm, reasonForm, receiptsForm, sendForm, version } from '../grant-form.ts';
import { BATCHES, batchHref, doneHref } from '../grant-links.ts';
import { type BatchView, loadBatchView, sumRows } from './load-batch-view.ts';

async function loadBatch(c: AppContext) {
  const subject = await loadBatchView(c);
  const { id, number, version: current } = subject.batch;
  return { subject, home: batchHref(id), homeLabel: number, current: BATCHES, version: current };
}

const done = (view: BatchView, sentence: string) => doneHref(batchHref(view.batch.id), sentence);

/** 复核: one button; the sheet itself is what is checked. */
export async function postCheck(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const batchId = idParam(c);
  return mutate(c, requestId, async (tx) => {
    await checkBatch(tx, actOf(c), { batchId, version: version.parse(values.version) });
    return doneHref(batchHref(batchId), '已复核，可以送银行。');
  });
}

const sending = actRoutes({
  path: batchHref(':id', 'send'),
  permission: workOnGrants,
  word: 'batch.send',
  title: '送银行',
  submit: '登记已送银行',
  load: loadBatch,
  schema: () => sendForm,
  fields: ({ subject, form }) => (
    <>
      <Muted>
        共 {subject.rows.length} 笔，{formatYuan(sumRows(subject.rows))}{' '}
        元。登记后不能再改动批次，收款人会收到通知。
      </Muted>
      <TextField name="reference" label="银行受理编号" form={form} maxLength={60} hint="没有可以不填" />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await sendBatch(tx, act, { batchId: subject.batch.id, ...value });
    return done(subject, '已登记送银行。');
  },
});

const cancelling = actRoutes({
  path: batchHref(':id', 'cancel'),
  permission: workOnGrants,
  word: 'batch.cancel',
  title: '作废批次',
  submit: '作废',
  tone: 'danger',
  load: loadBatch,
  schema: () => reasonForm,
  fields: ({ form }) => (
    <>
      <Muted>作废后，里面的救助可以列入别的批次。</Muted>
      <TextField name="reason" label="原因" form={form} required maxLength={300} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await cancelBatch(tx, act, { batchId: subject.batch.id, ...value });
    return done(subject, '批次已作废。');
  },
});

async function loadLine(c: AppContext) {
  const place = await loadBatch(c);
  const id = idParam(c, 'line');
  const row = place.subject.rows.find((one) => one.lineId === id) ?? refuseCommon('not-found');
  return { ...place, subject: { view: place.subject, row, today: shanghaiDate(c.var.now) } };
}
type LineSubject = Awaited<ReturnType<typeof loadLine>>['subject'];

function LineSummary({ subject: { row } }: { subject: LineSubject }) {
  return (
    <Muted>
      第 {row.position} 行：{row.beneficiaryName}，{formatYuan(row.amountFen)} 元，尾号 {row.cardTail}
    </Muted>
  );
}

const withdrawing = actRoutes({
  path: batchHref(':id', 'lines/:line/withdraw'),
  permission: workOnGrants,
  shown: viewed('batch.view'),
  word: 'batch.withdraw',
  title: '移出批次',
  submit: '移出',
  tone: 'danger',
  load: loadLine,
  schema: () => reasonForm,
  fields: ({ subject, form }) => (
    <>
      <LineSummary subject={subject} />
      <TextField name="reason" label="原因" form={form} required maxLength={300} />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { view, row } = subject;
    await withdrawLine(tx, act, { batchId: view.batch.id, lineId: row.lineId, ...value });
    return done(view, '已移出。');
  },
});

const answering = actRoutes({
  path: batchHref(':id', 'lines/:line/answer'),
  permission: workOnGrants,
  shown: viewed('batch.view'),
  word: 'batch.answer',
  title: '登记银行结果',
  submit: '登记',
  load: loadLine,
  schema: () => answerForm,
  start: ({ row, today }) => ({ outcome: row.state === 'paid' ? 'returned' : 'paid', on: today }),
  fields: ({ subject, form }) => (
    <>
      <LineSummary subject={subject} />
      <RadioGroup
        name="outcome"
        label="结果"
        form={form}
        required
        inline
        options={[
          ...(subject.row.state === 'pending' ? [{ value: 'paid', label: '已到账' }] : []),
          { value: 'returned', label: subject.row.state === 'paid' ? '到账后退汇' : '退回' },
        ]}
      />
      <DateField name="on" label="日期" form={form} required />
      <TextField name="serial" label="银行流水号" form={form} maxLength={60} />
      <TextField name="reason" label="退回原因" form={form} maxLength={200} hint="如：户名不符、账户已销" />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const { view, row } = subject;
    await answerLine(tx, act, { batchId: view.batch.id, lineId: row.lineId, answer: value });
    return done(view, '已登记。');
  },
});

const receiving = actRoutes({
  path: batchHref(':id', 'receipts'),
  permission: workOnGrants,
  shown: viewed('batch.view'),
  word: 'grant.receipt',
  title: '登记签收',
  submit: '登记签收',
  load: loadBatch,
  schema: () => receiptsForm,
  fields: ({ subject, form }) => (
    <>
      <Muted>勾选在发放签字表上已签字、按手印的人。本人也可以在网上自己确认。</Muted>
      <CheckboxGroup
        name="grant"
        label="已签字的人"
        form={form}
        options={subject.rows
          .filter((row) => row.state === 'paid' && row.receipt !== 'confirmed')
          .map((row) => ({
            value: row.grantId,
            label: `${row.position}. ${row.beneficiaryName}，${formatYuan(row.amountFen)} 元`,
            hint: row.receipt === 'objected' ? `本人有异议：${row.receiptNote ?? ''}` : undefined,
          }))}
      />
      <TextField
        name="papers"
        label="依据材料"
        hint="如：发放签字表（已扫描归档）"
        form={form}
        required
        maxLength={120}
      />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    const known = new Set(subject.rows.map((row) => row.grantId));
    const signed = value.grant.filter((id) => isId(id) && known.has(id));
    const { region } = subject.batch;
    for (const grantId of signed)
      await confirmGrantReceipt(tx, act, { region, grantId, papers: value.papers });
    return done(subject, signed.length > 0 ? `已登记 ${signed.length} 人签收。` : '没有勾选任何人。');
  },
});

export const batchActRoutes = [...sending, ...cancelling, ...withdrawing, ...answering, ...receiving];
