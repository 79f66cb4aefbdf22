import { refusals } from '../../platform/refusal.ts';
import { type Status, statusNames } from './file/hardship-file.ts';

/** Every "no" of the files; grants have their own. */
export const refuse = refusals({
  'file.not-open': {
    status: 409,
    sentence: (d: { status: Status; act: string }) =>
      `这份档案现在是“${statusNames[d.status]}”，不能${d.act}。请刷新后按最新情况办理。`,
  },
  'file.one-open': {
    status: 409,
    sentence: '这位职工已有一份未结束的档案，一户只能有一份。请在原档案上办理。',
  },
  'file.member-elsewhere': {
    status: 422,
    sentence: (d: { name: string }) =>
      `${d.name}已在另一份未结束的困难档案中。一个人只能在一份档案里，请先核对家庭成员，或者咨询 12351。`,
  },
  'file.member-twice': { status: 422, sentence: '这个证件号码已在家庭成员中，不能重复填写。' },
  'file.member-invalid': {
    status: 422,
    sentence: (d: { name: string; reason: string }) => `${d.name}：${d.reason}`,
  },
  'file.member-unknown': { status: 404, sentence: '这位家庭成员不在这份档案里，请刷新后重试。' },
  'file.applicant-stays': { status: 422, sentence: '申请人本人不能删除。如需换申请人，请撤回后重新申请。' },
  'file.identity-taken': {
    status: 409,
    sentence: '这个证件号码已有档案，且与您登录的手机号不一致。请带身份证到工会窗口办理，或拨打 12351。',
  },
  'file.incomplete': {
    status: 422,
    sentence: (d: { missing: string }) => `还不能提交，请先补齐：${d.missing}。`,
  },
  'file.consent-missing': {
    status: 422,
    sentence: '办理困难帮扶需要这些同意。不同意的，可以不申请；已经填的内容可以撤回删除。',
  },
  'file.standard-unknown': {
    status: 422,
    sentence: '本县还没有填写当日的低保标准，无法测算。请在“本地参数”中补充。',
  },
  'file.no-members': { status: 422, sentence: '请先填写家庭成员。' },
  'file.authorisation-kept': {
    status: 409,
    sentence: '核对依据的授权委托书不能移除。签错的，请重新签署后再上传一份。',
  },
  'file.authorisation-missing': {
    status: 422,
    sentence: '没有申请人签字的《家庭经济状况核对授权委托书》扫描件，不得核对家庭经济状况。',
  },
  'file.check-running': { status: 409, sentence: '核对函已发出，正在等民政部门答复，无需重复发函。' },
  'file.no-check': { status: 409, sentence: '还没有发出核对函，不能登记核对结果。' },
  'file.publicity-running': {
    status: 409,
    sentence: (d: { until: string }) => `公示还没有期满（到${d.until}为止），不能提交审批。`,
  },
  'file.objection-open': {
    status: 409,
    sentence: (d: { count: number }) => `公示期间有 ${d.count} 件异议没有答复，先答复异议才能提交审批。`,
  },
  'file.not-published': { status: 409, sentence: '还没有公示，或者公示已撤下，不能提交审批。' },
  'file.already-published': { status: 409, sentence: '公示已发布，无需重复发布。' },
  'file.no-category': {
    status: 422,
    sentence: '按现有材料测算不属于困难职工，不能公示。请退回补正，或者写明理由不予通过。',
  },
  'file.other-role': { status: 403, sentence: (d: { awaited: string }) => `这一步由${d.awaited}审批。` },
  'file.signed-before': {
    status: 403,
    sentence: '同一个人在一份档案的一轮审批中只能签一次，请由其他人审批。',
  },
  'file.future-day': { status: 422, sentence: '日期不能晚于今天。' },
  'file.two-visitors': { status: 422, sentence: '入户核查至少两人，请填写每个人的姓名。' },
});
