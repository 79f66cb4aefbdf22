import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { startClock } from '../clocks/start-clock.ts';
import { openCase, saveStep } from '../open-case.ts';

export interface PayOrderInput {
  readonly caseId: string;
  /** The body that ordered the payment: 人社局 or 综合行政执法局. */
  readonly body: string;
  /** 'YYYY-MM-DD' */
  readonly orderedOn: string;
  readonly dueOn: string;
  /** 直接送达, 留置, or posted and photographed where the employer fled (法释〔2013〕3号 §4). */
  readonly servedHow?: string | undefined;
  readonly papers?: string | undefined;
}

/** 责令支付: the government's order, without which refusing to pay is no crime (刑法 §276 之一). */
export async function recordPayOrder(tx: Transaction, act: Act, input: PayOrderInput): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'order-payment' });
  const change = {
    pay_order_body: input.body,
    pay_ordered_on: input.orderedOn,
    pay_order_due_on: input.dueOn,
    pay_order_served_how: input.servedHow ?? null,
  };
  const detail = `${input.body}责令于 ${input.dueOn} 前支付`;
  await saveStep(tx, act, { opened, record: { change, detail, papers: input.papers } });
  await startClock(tx, act, {
    rightsCase: opened.rightsCase,
    kind: 'pay-order',
    startedOn: input.orderedOn,
    dueOn: input.dueOn,
  });
}
