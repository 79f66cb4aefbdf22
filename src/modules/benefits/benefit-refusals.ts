import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'benefit.not-open': {
    status: 409,
    sentence: (d: { status: string; act: string }) => `这个项目目前是“${d.status}”，不能${d.act}。`,
  },
  'benefit.invalid': { status: 422, sentence: (d: { reason: string }) => d.reason },
  'benefit.own-approval': { status: 403, sentence: '批准须由起草人以外的人办理。' },
  'benefit.not-yet': {
    status: 409,
    sentence: (d: { opensAt: string }) => `还没有开始，${d.opensAt} 开放。到点再点，名额一个不少。`,
  },
  'benefit.over': { status: 410, sentence: '这个项目已经截止。' },
  'benefit.not-first-come': { status: 409, sentence: '这个项目抽签决定，请报名参加抽签。' },
  'benefit.not-draw': { status: 409, sentence: '这个项目先到先得，不用报名抽签。' },
  'benefit.ineligible': { status: 409, sentence: (d: { reason: string }) => d.reason },
  'benefit.queue-full': {
    status: 503,
    sentence: '此刻领取的人太多。您的请求还没有排上，名额没有丢，也没有重复；请过几秒再点一次。',
  },
  'benefit.no-file': {
    status: 409,
    sentence: '领取福利要先有您的职工档案。请到“我的档案”关联，或带身份证到县总工会、乡镇工会办理。',
  },
  'draw.not-frozen': { status: 409, sentence: '报名还没有截止，不能开奖。' },
  'draw.drawn': { status: 409, sentence: '已经开奖，结果不能再改。' },
  'draw.number-needed': {
    status: 422,
    sentence: (d: { source: string }) => `请填写事先公布的公开号码（${d.source}）。`,
  },
  'redeem.unknown': {
    status: 404,
    sentence: '没有这个券码，或者不是本单位的项目。请核对 10 位字母和数字。',
  },
  'redeem.used': { status: 409, sentence: (d: { at: string }) => `这个券码已于 ${d.at} 核销，不能再用。` },
  'redeem.expired': {
    status: 410,
    sentence: (d: { until: string }) => `这个券码的有效期到${d.until}为止，已经过期。`,
  },
  'redeem.not-today': { status: 409, sentence: '只有当天的核销可以撤销；以后请联系县总工会。' },
  'redeem.voided': { status: 409, sentence: '这笔核销已经撤销。' },
  'settle.nothing': { status: 409, sentence: '这个月没有待结算的核销。' },
  'settle.month-running': { status: 409, sentence: '这个月还没有结束，下个月 1 日起可以结算。' },
  'settle.made': { status: 409, sentence: '这家单位这个月的结算单已经生成。' },
  'settle.paid': { status: 409, sentence: '这张结算单已经登记付款。' },
  'milestone.same-event': {
    status: 409,
    sentence: '同一件事已经有一份申请，不能重复。可以在“我的事项”里查看办理情况。',
  },
  'milestone.not-open': {
    status: 409,
    sentence: (d: { status: string }) => `这份申请目前是“${d.status}”，不能这样办理。`,
  },
  'milestone.over-cap': {
    status: 422,
    sentence: (d: { cap: string }) => `金额不能超过本县标准 ${d.cap} 元。`,
  },
  'milestone.no-cap': {
    status: 409,
    sentence: '本县还没有填写这一项的慰问标准，请先在“本地参数”中填写。',
  },
  'milestone.own-approval': { status: 403, sentence: '批准须由审核人以外的人办理。' },
  'milestone.not-member': { status: 409, sentence: '事情发生当天不是工会会员，不能申请这项慰问。' },
});
