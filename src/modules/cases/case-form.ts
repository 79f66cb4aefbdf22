import { z } from 'zod';
import { choice, choices, day, optionalDay, optionalText, text } from '../../platform/http/form.ts';
import { isId } from '../../platform/id.ts';
import { parseMoney } from '../../platform/money.ts';
import { outcomes, satisfactions } from './case.ts';
import { linkRoles } from './chain/chain.ts';
import { clockChanges } from './clocks/change-clock.ts';
import { payChannels } from './payments/payment.ts';

/** An amount that may be left empty; becomes undefined. */
export function optionalMoney(name: string) {
  return optionalText(name, 20).transform((typed, check) =>
    typed === undefined ? undefined : toFen(typed, check),
  );
}

function toFen(typed: string, check: z.RefinementCtx): bigint {
  const parsed = parseMoney(typed);
  if (parsed.ok) return parsed.fen;
  check.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
}

/** An unticked box sends nothing. */
const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
/** What no form of ours sends is no version of any case. */
const version = z.coerce.number().int().optional().catch(0);
const reason = (name: string) => text(name, 500);
const papers = optionalText('依据材料', 300);
const ids = choices().transform((values) => values.filter(isId));

export const noteForm = z.object({ body: text('记录', 2000) });
export const returnForm = z.object({ version, reason: reason('退回原因') });
export const resubmitForm = z.object({ supplement: text('补充说明', 1000) });
export const mediateForm = z.object({ version, note: optionalText('调处情况', 500) });
export const acceptForm = z.object({ version });
export const assignForm = z.object({ version, handlerId: text('经办人', 60), reason: reason('变更原因') });
export const transferForm = z.object({
  version,
  receiverName: text('接收单位', 60),
  reason: reason('转办原因'),
  papers: text('随件材料', 300),
});
export const answerForm = z
  .object({
    version,
    answer: choice('答复', ['accepted', 'returned', 'recalled']),
    reason: z.string().trim().max(500, '原因最多 500 个字').default(''),
    papers,
  })
  .refine((form) => form.answer === 'accepted' || form.reason !== '', {
    path: ['reason'],
    error: '退回或收回时请写明原因',
  });
export const closeForm = z.object({
  version,
  outcome: choice('办结方式', outcomes),
  reason: optionalText('原因', 500),
  papers,
});
export const reopenForm = z.object({ version, reason: reason('重新办理原因') });
export const reviewForm = z.object({
  satisfaction: choice('满意程度', satisfactions),
  note: optionalText('回访记录', 500),
});
export const payOrderForm = z
  .object({
    body: text('责令单位', 60),
    orderedOn: day('责令日期'),
    dueOn: day('支付期限'),
    servedHow: optionalText('送达方式', 100),
    papers,
  })
  .refine((form) => form.dueOn >= form.orderedOn, { path: ['dueOn'], error: '支付期限不能早于责令日期' });
export const clockForm = z.object({ change: choice('调整', clockChanges), reason: reason('调整原因') });
export const paymentsForm = z.object({
  paidOn: day('到账日期'),
  channel: choice('支付方式', payChannels),
  payerName: text('付款单位或付款人', 60),
  voucher: optionalText('凭证', 200),
});
export const reversalForm = z.object({ reason: reason('冲正原因') });
export const receiptForm = z.object({ papers: text('依据材料', 300) });
export const objectionForm = z.object({ reason: reason('异议内容'), papers });
export const withdrawForm = z.object({ reason: reason('撤回原因'), papers });
export const correctForm = z
  .object({
    migrant: choice('是否农民工', ['yes', 'no', 'unknown']),
    occupation: optionalText('工种', 40),
    employedFrom: optionalDay('入职日期'),
    employedTo: optionalDay('离职日期'),
    reason: reason('更正依据'),
  })
  .refine((form) => !form.employedFrom || !form.employedTo || form.employedTo >= form.employedFrom, {
    path: ['employedTo'],
    error: '离职日期不能早于入职日期',
  });
export const representativesForm = z.object({ claimant: ids, papers });
export const chainFactsForm = z.object({
  version,
  isSite: box,
  projectName: optionalText('项目名称', 100),
  ownerFundsLate: box,
  isUnlawfulProject: box,
  papers,
});
export const chainLinkForm = z.object({
  role: choice('环节', linkRoles),
  name: text('名称', 60),
  worksUnpaid: optionalMoney('未结清工程款'),
  licensed: choice('经营资格', ['yes', 'no', 'unknown']),
  illegalAward: box,
  lendsLicence: box,
});
export const verifyPapersForm = z.object({ version, papers: text('依据材料', 300) });
export const planForm = z.object({ version, promisedBy: text('承诺人', 60), papers });
export const letterForm = z.object({ addressee: text('主送单位', 60), demand: text('要求', 1000) });
export const letterAnswerForm = z.object({
  answeredOn: day('答复日期'),
  answer: text('答复内容', 1000),
  papers,
});
