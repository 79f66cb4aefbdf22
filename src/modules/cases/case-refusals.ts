import { refusals } from '../../platform/refusal.ts';
import { type Status, statusNames } from './case.ts';

/** Every "no" of this module. */
export const refuse = refusals({
  'case.taken': { status: 409, sentence: (d: { by: string }) => `已由${d.by}受理，无需重复办理。` },
  'case.not-open': {
    status: 409,
    sentence: (d: { status: Status; act: string }) =>
      `案件现在是“${statusNames[d.status]}”，不能${d.act}。请刷新后按最新情况办理。`,
  },
  'case.no-representatives-needed': {
    status: 422,
    sentence: '申请人不足 10 人，无需推选代表人（调解仲裁法第七条）。',
  },
  'case.too-many-representatives': { status: 422, sentence: '代表人不得超过 5 人（信访工作条例第二十条）。' },
  'case.representative-not-claimant': { status: 422, sentence: '代表人应从本案申请人中推选。' },
  'case.unknown-claimant': { status: 422, sentence: '所选的人不在本案申请人之列，请刷新后重试。' },
  'case.last-claimant': {
    status: 422,
    sentence: '这是本案最后一名申请人。全部撤回请用“办结（申请人撤回）”。',
  },
  'case.claimant-has-payments': {
    status: 422,
    sentence: '这名申请人已有到账记录，不能撤回；如有错误请先冲正。',
  },
  'case.confirmed-below-paid': {
    status: 422,
    sentence: (d: { paid: string }) =>
      `确认金额低于该申请人已到账的 ${d.paid} 元，请先冲正多记的款项或提高确认金额。`,
  },
  'case.nothing-confirmed': { status: 422, sentence: '还没有确认任何金额，请先核实欠薪明细。' },
  'case.over-paid': {
    status: 422,
    sentence: (d: { open: string; amount: string }) =>
      `登记 ${d.amount} 元会超过该申请人尚未到账的 ${d.open} 元，请核对后再登记。`,
  },
  'case.payment-in-future': { status: 422, sentence: '到账日期不能晚于今天。' },
  'case.payment-gone': { status: 409, sentence: '这笔款项已被冲正或不属于本案，请刷新后查看。' },
  'case.receipt-settled': { status: 409, sentence: '这笔款项已确认收到，无需再次确认。' },
  'case.letter-answered': { status: 409, sentence: '这份函件已登记答复，请刷新后查看。' },
  'case.transfer-answered': { status: 409, sentence: '这次转办已有答复，请刷新后查看。' },
  'case.transfer-not-accepted': { status: 409, sentence: '接收单位尚未接收，暂不能登记核实或到账。' },
  'case.instalments-mismatch': {
    status: 422,
    sentence: (d: { planned: string; open: string }) =>
      `各期合计 ${d.planned} 元，应等于尚未到账的 ${d.open} 元。`,
  },
  'case.clock-unchangeable': {
    status: 422,
    sentence: (d: { change: string }) => `这个时限不能${d.change}(法律没有规定，或者已经${d.change}过)。`,
  },
  'case.no-handler': { status: 409, sentence: '案件现在没有经办人，无需回避。' },
  'case.handler-recused': { status: 422, sentence: '这名工作人员已回避本案，请另选经办人。' },
  'case.bounced-twice': {
    status: 403,
    sentence: '本案已被退回两次，再次转办由部门负责人决定（首问负责，不再往复推转）。',
  },
  'case.no-demands': { status: 422, sentence: '请至少写明一项请求。' },
  'case.finding-incomplete': { status: 422, sentence: '还有请求事项没有写明查明结果。' },
  'case.order-checked': { status: 409, sentence: '这张工单已质检，请刷新后查看。' },
  'case.no-order': { status: 404, sentence: '本案不是来电或来信登记的，没有工单。' },
  'case.day-in-future': { status: 422, sentence: '日期不能晚于今天。' },
  'case.not-discontent': { status: 409, sentence: '申请人没有表示不满意，无需答复。' },
  'case.wrong-outcome': {
    status: 422,
    sentence: (d: { kind: string }) => `“${d.kind}”案件不能用这种方式办结，请另选。`,
  },
  'case.phone-settled': { status: 409, sentence: '这个电话已经核实过，请刷新后查看。' },
  'case.application-changed': {
    status: 409,
    sentence: '这份文书已在别处改过。您写的还在下面，请对照后再保存。',
  },
  'case.closing-blocked': { status: 422, sentence: (d: { why: string }) => d.why },
});
