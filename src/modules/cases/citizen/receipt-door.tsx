import { z } from 'zod';
import { formatDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, text } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Actions } from '../../../ui/layout/stack.tsx';
import { withdrawClaimant } from '../claims/withdraw-claimant.ts';
import { confirmReceipt } from '../payments/confirm-receipt.ts';
import { objectReceipt } from '../payments/object-receipt.ts';
import type { Payment } from '../payments/payment.ts';
import { matterHref } from './claim-links.ts';
import { loadMatter, type Matter } from './load-matter.ts';
import { act } from './matter-door.tsx';
import { mayWithdraw } from './matter-page.tsx';

const reasonForm = z.object({ reason: text('原因', 500) });

/** 收到了: the worker's own word on one payment. */
export async function takeConfirm(c: AppContext): Promise<Response> {
  const { matter, payment } = await loadOwnPayment(c);
  const { requestId } = await readForm(c);
  const target = { caseId: matter.id, region: matter.region, paymentId: payment.id };
  return act(c, { matter, requestId }, (tx) => confirmReceipt(tx, actOf(c), target));
}

/** 没收到: asks what is wrong with it. */
export async function askObject(c: AppContext): Promise<Response> {
  const { matter, payment } = await loadOwnPayment(c);
  return showObject(c, { matter, payment }, emptyForm);
}

export async function takeObject(c: AppContext): Promise<Response> {
  const { matter, payment } = await loadOwnPayment(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(reasonForm, values);
  if (!parsed.ok) return showObject(c, { matter, payment }, parsed.form);
  const target = { caseId: matter.id, region: matter.region, paymentId: payment.id };
  return act(c, { matter, requestId }, (tx) => objectReceipt(tx, actOf(c), { ...target, ...parsed.value }));
}

function showObject(c: AppContext, on: { matter: Matter; payment: Payment }, form: FormState) {
  const home = matterHref(on.matter, `payments/${on.payment.id}/object`);
  const sum = `${formatDate(on.payment.paidOn)} 登记到账 ${formatYuan(on.payment.amountFen)} 元`;
  return showReason(c, {
    ...{ title: '这笔钱没收到，或数目不对', action: home, back: matterHref(on.matter), form },
    intro: `${sum}。请写明是没收到，还是少了多少。案件会重新办理，工作人员会去核对。`,
    button: '提出异议',
  });
}

/** 退出案件: only while nothing was paid and others stay. */
export async function askWithdraw(c: AppContext): Promise<Response> {
  return showWithdraw(c, await loadWithdrawable(c), emptyForm);
}

export async function takeWithdraw(c: AppContext): Promise<Response> {
  const matter = await loadWithdrawable(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(reasonForm, values);
  if (!parsed.ok) return showWithdraw(c, matter, parsed.form);
  const target = { caseId: matter.id, region: matter.region, claimantId: matter.own?.id ?? '' };
  return act(c, { matter, requestId }, (tx) =>
    withdrawClaimant(tx, actOf(c), { ...target, ...parsed.value }),
  );
}

async function loadWithdrawable(c: AppContext): Promise<Matter> {
  const matter = await loadMatter(c);
  return mayWithdraw(matter) ? matter : refuseCommon('not-found');
}

function showWithdraw(c: AppContext, matter: Matter, form: FormState) {
  return showReason(c, {
    ...{ title: '退出这个案件', action: matterHref(matter, 'withdraw'), back: matterHref(matter), form },
    intro: '退出只是您自己不再通过这个案件讨薪，工友的不受影响，您的权利也还在，以后可以再登记。',
    button: '确认退出',
  });
}

interface ReasonPage {
  readonly title: string;
  readonly intro: string;
  readonly action: string;
  readonly back: string;
  readonly button: string;
  readonly form: FormState;
}

/** One reason, one button, one way back. */
function showReason(c: AppContext, page: ReasonPage): Response | Promise<Response> {
  const status = Object.keys(page.form.errors).length > 0 ? 422 : 200;
  return portalPage(
    c,
    { title: page.title, current: '/matters', status },
    <>
      <ErrorSummary errors={page.form.errors} />
      <p>{page.intro}</p>
      <Form action={page.action} requestId={newId()}>
        <TextArea name="reason" label="原因" form={page.form} required maxLength={500} />
        <Actions>
          <SubmitButton label={page.button} tone="danger" />
          <ButtonLink href={page.back} label="返回" />
        </Actions>
      </Form>
    </>,
  );
}

/** A payment to the reader; anybody else's is answered 404, also to a representative. */
async function loadOwnPayment(c: AppContext): Promise<{ matter: Matter; payment: Payment }> {
  const matter = await loadMatter(c);
  const id = idParam(c, 'payment');
  const payment = matter.view.payments.find((one) => one.id === id && one.claimantId === matter.own?.id);
  return { matter, payment: payment ?? refuseCommon('not-found') };
}
