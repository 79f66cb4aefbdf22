import { z } from 'zod';
import { choice, choices, day, optionalText, text } from '../../../../platform/http/form.ts';
import { isId } from '../../../../platform/id.ts';
import { parseMoney } from '../../../../platform/money.ts';
import { parseBankCard } from '../../../people/index.ts';
import { fundSources } from '../../grants/funds/fund.ts';
import { grantKinds } from '../../grants/grant.ts';
import { payeeHolders } from '../../grants/payees/payee.ts';

/** What no form of ours sends is no version of anything. */
export const version = z.coerce.number().int().optional().catch(0);

/** An amount above zero, in 分. */
function money(name: string) {
  return text(name, 20).transform((typed, check): bigint => {
    const parsed = parseMoney(typed);
    const reason = parsed.ok ? (parsed.fen > 0n ? undefined : `${name}应大于 0`) : parsed.reason;
    if (parsed.ok && reason === undefined) return parsed.fen;
    check.addIssue({ code: 'custom', message: reason ?? '' });
    return z.NEVER;
  });
}

/** An id from a list; an empty choice is nothing. */
const chosen = (name: string) => text(name, 60).refine((value) => isId(value), `请选择${name}`);
const optionalChosen = optionalText('', 60).transform((value) =>
  value !== undefined && isId(value) ? value : undefined,
);

export const proposalForm = z.object({
  kind: choice('救助类别', grantKinds),
  memberId: optionalChosen,
  fundId: chosen('资金来源'),
  amount: money('金额'),
  basis: text('救助理由', 500),
});

export const signForm = z.object({ version, opinion: text('审批意见', 200) });
export const reasonForm = z.object({ version, reason: text('原因', 300) });
export const reissueForm = z.object({ version, correction: text('核对或更正情况', 300) });

export const fundForm = z.object({
  version,
  year: z.coerce
    .number({ error: '请填写年度' })
    .int('年度应为四位数字')
    .min(2000, '年度应为四位数字')
    .max(2100, '年度应为四位数字'),
  name: text('资金名称', 60),
  source: choice('资金来源', fundSources),
  kinds: choices().pipe(z.array(z.enum(grantKinds)).min(1, '请至少选择一种用途')),
  needsNationalFile: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
  budget: money('预算'),
  basis: text('依据文件', 120),
});

export const payeeForm = z
  .object({
    subjectKey: text('收款对象', 60),
    holder: choice('账户归属', payeeHolders),
    holderName: text('户名', 40),
    guardianRelation: optionalText('与学生的关系', 20),
    bankName: text('开户行', 60),
    card: text('银行卡号', 40),
    proof: text('凭据', 200),
  })
  .transform((form, check) => {
    const parsed = parseBankCard(form.card);
    if (parsed.ok) return { ...form, card: parsed.value, cardWarning: parsed.warning };
    check.addIssue({ code: 'custom', path: ['card'], message: parsed.reason });
    return z.NEVER;
  });

export const billForm = z.object({
  memberId: optionalChosen,
  issuedOn: day('票据日期'),
  receiptNumber: text('票据号码', 40).transform((typed) => typed.replaceAll(/\s/g, '').toUpperCase()),
  selfPaid: money('自付金额'),
});

export const batchForm = z.object({ title: text('批次名称', 60), grant: choices() });
export const sendForm = z.object({ version, reference: optionalText('银行受理编号', 60) });
export const answerForm = z
  .object({
    outcome: choice('结果', ['paid', 'returned']),
    on: day('日期'),
    serial: optionalText('银行流水号', 60),
    reason: optionalText('退回原因', 200),
  })
  .refine((form) => form.outcome === 'paid' || form.reason !== undefined, {
    path: ['reason'],
    error: '退回时请写明原因',
  });
export const receiptsForm = z.object({ grant: choices(), papers: text('依据材料', 120) });
