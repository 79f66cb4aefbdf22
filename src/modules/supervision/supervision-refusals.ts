import { refusals } from '../../platform/refusal.ts';
import { type Status, statusNames } from './letters/letter.ts';

/** Every "no" of plan, draws and letters. */
export const refuse = refusals({
  'letter.not-open': {
    status: 409,
    sentence: (d: { status: Status; act: string }) =>
      `函件现在是“${statusNames[d.status]}”，不能${d.act}。请刷新后按最新情况办理。`,
  },
  'letter.no-items': { status: 422, sentence: '还没有写明任何问题，不能提交审签。' },
  'letter.not-your-turn': {
    status: 409,
    sentence: (d: { waitsFor: string }) => `现在等待${d.waitsFor}签字，还没有轮到您。`,
  },
  'letter.signed-before': { status: 409, sentence: '您已在这一轮签过字，不能一人签两级。' },
  'letter.no-scan': { status: 422, sentence: '请上传已经签字的审签单照片或扫描件。' },
  'letter.no-proof': { status: 422, sentence: '请上传送达回证、现场照片或回执，作为送达证明。' },
  'letter.served-before-issue': { status: 422, sentence: '送达日期不能早于签发日期，也不能晚于今天。' },
  'letter.too-early': { status: 422, sentence: '日期不能早于送达日期，也不能晚于今天。' },
  'letter.unknown-item': { status: 422, sentence: '所填的项目不在本函之内，请刷新后重试。' },
  'letter.unanswered': {
    status: 422,
    sentence: (d: { which: string }) => `第 ${d.which} 项还没有写整改措施和完成日期。`,
  },
  'letter.delay-open': { status: 409, sentence: '已有一份延期申请在等待答复。' },
  'letter.delay-not-later': { status: 422, sentence: '申请延到的日期应晚于现在的答复期限。' },
  'letter.delay-answered': { status: 409, sentence: '这份延期申请已经答复，请刷新后查看。' },
  'letter.not-rectified': {
    status: 422,
    sentence: (d: { which: string }) => `第 ${d.which} 项还没有复查为“已整改”，不能销号。`,
  },
  'letter.all-rectified': { status: 422, sentence: '各项均已整改，应当销号，不能升级。' },
  'letter.not-overdue': {
    status: 422,
    sentence: (d: { due: string }) => `答复期限到 ${d.due} 为止，期限内不能升级。`,
  },
  'letter.followed': { status: 409, sentence: '已有后续函件，请在后续函件上办理。' },
  'letter.last-kind': { status: 422, sentence: '建议书已提请主管单位处理，没有更高一级的函件。' },
  'letter.recipient-not-body': {
    status: 422,
    sentence: '建议书应发给有处理权限的机关，请在单位名册中选择类别为“机关、事业单位”的主送单位。',
  },
  'letter.unknown-firm': { status: 422, sentence: '单位名册里没有这个单位，请先登记，或从提示中选择全称。' },
  'plan.already-planned': {
    status: 409,
    sentence: (d: { firm: string; body: string; when: string }) =>
      `${d.firm}今年已由${d.body}安排在${d.when}联合检查。一家单位一年只进一次门，可以请${d.body}一并检查。`,
  },
  'plan.not-a-body': {
    status: 422,
    sentence: '牵头单位应是机关（人社、综合执法等）；工会是参与监督的一方。',
  },
  'plan.line-visited': { status: 409, sentence: '这一行已经安排检查，不能再改。' },
  'plan.line-withdrawn': { status: 409, sentence: '这一行已经撤下，请刷新后查看。' },
  'draw.already-drawn': { status: 409, sentence: '这次抽取已经完成，不能再抽。' },
  'draw.not-drawn': { status: 409, sentence: '还没有抽取，不能公开结果。' },
  'draw.too-few': { status: 422, sentence: '名单里的个数不能少于要抽取的个数。' },
});
