import { refusals } from '../../platform/refusal.ts';

/** Every "no" of this module. */
export const refuse = refusals({
  'events.not-open': {
    status: 409,
    sentence: (d: { status: string; act: string }) =>
      `活动现在是“${d.status}”，不能${d.act}。请刷新后按最新情况办理。`,
  },
  'events.sign-up-over': { status: 409, sentence: '报名已经截止。需要补报的，请联系组织单位。' },
  'events.twice': {
    status: 409,
    sentence: (d: { name: string }) => `${d.name}已经报过名，不能重复报名。`,
  },
  'events.identity-needed': {
    status: 422,
    sentence: (d: { name: string }) => `本活动统一购买意外险，请填写${d.name}的有效身份证号码。`,
  },
  'events.capacity-below-taken': {
    status: 422,
    sentence: (d: { taken: number }) => `已有 ${d.taken} 人报上名，名额不能再少于这个数。`,
  },
  'events.consent-needed': {
    status: 422,
    sentence: '工会法第四十一条：在工作时间开展活动，应当事先征得企业同意。请填写同意情况。',
  },
  'events.not-begun': { status: 409, sentence: '活动还没有开始，举办情况请在活动之后登记。' },
  'events.entry-cancelled': { status: 409, sentence: '这条报名已经取消了。' },
  'events.prize-over-cap': {
    status: 422,
    sentence: (d: { cap: string }) => `单项奖品每人不超过 ${d.cap} 元（本县规定，未核实的以正式文件为准）。`,
  },
  'events.too-many-prizes': {
    status: 422,
    sentence: (d: { most: number }) =>
      `获奖人数不超过参加人数的规定比例，本活动最多 ${d.most} 人（本县规定，未核实的以正式文件为准）。`,
  },
  'events.no-file': { status: 422, sentence: '请先在“我的档案”里完成实名登记，再回来报名。' },
  'speakers.many-asked': {
    status: 429,
    sentence: '今天网上提交的邀请较多，暂不再接收。请明天再试，或者打电话给县总工会。',
  },
  'speakers.busy': { status: 409, sentence: '这位宣讲人当天已有安排，请换一天或者换一位。' },
  'speakers.not-open': {
    status: 409,
    sentence: (d: { status: string }) => `邀请现在是“${d.status}”，不能这样办理。请刷新后按最新情况办理。`,
  },
});
