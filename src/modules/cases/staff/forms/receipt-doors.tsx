import { idParam } from '../../../../platform/http/address.ts';
import { objectionForm, receiptForm, reversalForm } from '../../case-form.ts';
import { confirmReceipt } from '../../payments/confirm-receipt.ts';
import { objectReceipt } from '../../payments/object-receipt.ts';
import { reversePayment } from '../../payments/reverse-payment.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField, ReasonField } from './papers-field.tsx';

const reversing = caseFormRoutes({
  slug: 'payments/:payment/reverse',
  word: 'reverse-payment',
  title: '冲正到账',
  submit: '冲正',
  tone: 'danger',
  hint: '记错的到账不能删除，只能冲正；申请人会收到通知，指标随之变化。',
  schema: () => reversalForm,
  fields: ({ form }) => <ReasonField form={form} label="冲正原因" />,
  run: (tx, act, { view, value, c }) =>
    reversePayment(tx, act, {
      caseId: view.rightsCase.id,
      paymentId: idParam(c, 'payment'),
      reason: value.reason,
    }),
  done: '已冲正。',
});

const confirming = caseFormRoutes({
  slug: 'payments/:payment/confirm',
  word: 'confirm-receipt',
  title: '代登记本人确认收款',
  submit: '登记确认',
  hint: '只在手里有本人签字、手印或电话录音时代为登记。',
  schema: () => receiptForm,
  fields: ({ form }) => <PapersField form={form} required hint="如：工资发放签字表第 3 行" />,
  run: (tx, act, { view, value, c }) =>
    confirmReceipt(tx, act, {
      caseId: view.rightsCase.id,
      paymentId: idParam(c, 'payment'),
      papers: value.papers,
    }),
  done: '已登记本人确认。',
});

const objecting = caseFormRoutes({
  slug: 'payments/:payment/object',
  word: 'object-receipt',
  title: '代登记本人异议',
  submit: '登记异议',
  tone: 'danger',
  hint: '已办结的案件会因异议重新办理。',
  schema: () => objectionForm,
  fields: ({ form }) => (
    <>
      <ReasonField form={form} label="异议内容" hint="如：只收到一半、没有收到" />
      <PapersField form={form} />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    objectReceipt(tx, act, { caseId: view.rightsCase.id, paymentId: idParam(c, 'payment'), ...value }),
  done: '已登记异议。',
});

/** What happens to one recorded payment. */
export const receiptRoutes = [...reversing, ...confirming, ...objecting];
