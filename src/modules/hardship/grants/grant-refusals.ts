import { refusals } from '../../../platform/refusal.ts';
import { chainRoleName } from './approval/approval-chain.ts';
import { type GrantKind, type GrantStatus, grantKindNames, grantStatusNames } from './grant.ts';
import { type GrantAct, grantActNames } from './grant-lifecycle.ts';

/** Every "no" about money to households. */
export const refuseGrant = refusals({
  'grant.file-not-on-file': {
    status: 422,
    sentence: '先建档、后帮扶：这户的档案还没有在档，或已经退出，不能发放救助。',
  },
  'grant.over-cap': {
    status: 422,
    sentence: (d: { kind: GrantKind; year: number; left: string; basis: string; taken: string }) =>
      `${d.year}年${grantKindNames[d.kind]}还剩 ${d.left} 元（限额：${d.basis}；已安排 ${d.taken} 元），不能超过。`,
  },
  'grant.over-fund': {
    status: 422,
    sentence: (d: { name: string; left: string }) =>
      `资金“${d.name}”可用余额为 ${d.left} 元，不足以安排这笔救助。`,
  },
  'grant.fund-not-for-kind': {
    status: 422,
    sentence: (d: { name: string; kind: GrantKind }) =>
      `资金“${d.name}”不能用于${grantKindNames[d.kind]}，请另选资金来源。`,
  },
  'grant.needs-national-file': {
    status: 422,
    sentence: (d: { name: string }) =>
      `资金“${d.name}”只能用于已录入全国工会帮扶系统的档案。请先导出并登记录入日期。`,
  },
  'grant.parameter-missing': {
    status: 422,
    sentence: (d: { name: string }) => `本县还没有填写“${d.name}”，算不出限额。请先在“本地参数”里填写。`,
  },
  'grant.student-needed': { status: 422, sentence: '助学救助要选定家中在读的学生。' },
  'grant.member-unknown': { status: 422, sentence: '所选的人不在这户的家庭成员之列，请刷新后重选。' },
  'grant.not-open': {
    status: 409,
    sentence: (d: { status: GrantStatus; act: GrantAct }) =>
      `这笔救助现在是“${grantStatusNames[d.status]}”，不能${grantActNames[d.act]}。`,
  },
  'grant.other-role': {
    status: 403,
    sentence: (d: { awaited: string }) => `这一步由${chainRoleName(d.awaited)}审批。`,
  },
  'grant.signed-before': { status: 403, sentence: '同一个人在一笔救助上只能签一次，请由其他人审批。' },
  'grant.no-payee': {
    status: 422,
    sentence: (d: { number: string }) => `${d.number}还没有登记收款账户，不能列入发放批次。`,
  },
  'payee.guardian-for-adult': {
    status: 422,
    sentence: '本人已满十八周岁，救助金只能打到本人账户（不付现金，不由他人代领）。',
  },
  'payee.same-card': { status: 422, sentence: '新账户与原账户相同，无需变更。' },
  'bill.known': { status: 422, sentence: '这张票据已经登记过（同一票据在全县只能用一次）。' },
  'bill.in-use': {
    status: 422,
    sentence: (d: { granted: string }) =>
      `作废后自付医疗费会低于已安排的医疗救助 ${d.granted} 元，请先撤销相应的救助。`,
  },
  'fund.name-taken': { status: 422, sentence: '这一年已有同名资金，请换一个名称。' },
  'fund.below-committed': {
    status: 422,
    sentence: (d: { committed: string }) => `预算不能低于已安排的 ${d.committed} 元。`,
  },
  'batch.nothing-chosen': { status: 422, sentence: '请至少选择一笔已批准的救助。' },
  'batch.grant-taken': {
    status: 409,
    sentence: (d: { numbers: string }) => `${d.numbers}已在其他批次中或状态已变，请刷新后重选。`,
  },
  'batch.not-open': {
    status: 409,
    sentence: (d: { status: string; act: string }) => `这个批次现在是“${d.status}”，不能${d.act}。`,
  },
  'batch.own-check': { status: 403, sentence: '制表和复核应由两个人办理，请由其他人复核。' },
  'batch.future-day': { status: 422, sentence: '到账或退回日期不能晚于今天。' },
  'batch.line-answered': { status: 409, sentence: '这一行已登记过银行结果，请刷新后查看。' },
  'batch.file-known': {
    status: 409,
    sentence: (d: { on: string }) => `这份银行结果文件已于 ${d.on} 导入过，没有新内容。`,
  },
  'batch.file-unreadable': { status: 422, sentence: (d: { why: string }) => d.why },
  'receipt.settled': { status: 409, sentence: '这笔款已确认收到，无需再次确认。' },
  'receipt.not-paid': { status: 409, sentence: '这笔款还没有到账记录，或已经退回，请刷新后查看。' },
});
