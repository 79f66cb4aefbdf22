import { refusals } from '../../../platform/refusal.ts';
import { type VisitStatus, visitStatusNames } from './visit.ts';

/** Every "no" of visits and of the field mode. */
export const refuse = refusals({
  'visit.not-open': {
    status: 409,
    sentence: (d: { status: VisitStatus; act: string }) =>
      `这次检查现在是“${visitStatusNames[d.status]}”，不能${d.act}。请刷新后按最新情况办理。`,
  },
  'visit.unknown-firm': {
    status: 422,
    sentence: '单位名册里没有这个单位，请先登记，或从提示中选择全称。',
  },
  'visit.not-a-body': {
    status: 422,
    sentence: '牵头单位应是机关（人社、综合执法等）；工会是参与监督的一方，不单独检查。',
  },
  'visit.unknown-body': { status: 422, sentence: '所选的参加单位不在单位名册里，请刷新后重选。' },
  'visit.line-taken': { status: 409, sentence: '计划里的这一行已经安排了检查，不再重复安排。' },
  'visit.unknown-checklist': { status: 422, sentence: '请至少选择一份在计划日期有效的检查表。' },
  'visit.unknown-clerk': { status: 422, sentence: '请选择在职的权益部门工作人员经办。' },
  'visit.too-few-inspectors': {
    status: 422,
    sentence: '检查人员不少于 2 人，并应登记证件号码（劳动保障监察条例第十六条）。',
  },
  'visit.same-certificate': { status: 409, sentence: '这个证件号码已经登记在本次检查里。' },
  'visit.future-day': { status: 422, sentence: '检查日期不能晚于今天。' },
  'visit.not-finishable': { status: 422, sentence: (d: { why: string }) => d.why },
  'visit.unknown-item': { status: 422, sentence: '检查项目与本次检查冻结的检查表不符，请刷新后重试。' },
  'visit.roster-too-short': {
    status: 422,
    sentence: (d: { size: number; wanted: number }) =>
      `名册只有 ${d.size} 个不同的人，不够抽取 ${d.wanted} 人。`,
  },
  'visit.too-many-samples': { status: 422, sentence: '一次检查最多登记 50 名抽样职工。' },
  'visit.conflict-decided': { status: 409, sentence: '这处不一致已经有人处理，请刷新后查看。' },
  'field.other-account': {
    status: 409,
    sentence: '这些记录是另一位同志在这台手机上填写的，不能用您的账号上传。请由该同志登录后上传。',
  },
  'field.other-content': {
    status: 409,
    sentence: '这个上传编号已经用于另外的内容，没有保存。请刷新页面后重新上传。',
  },
  'field.unreadable': { status: 422, sentence: (d: { why: string }) => `上传的内容有误，没有保存：${d.why}` },
});
