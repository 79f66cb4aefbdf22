import { refusals } from '../../../platform/refusal.ts';

/** Every "no" of takedown. */
export const refuse = refusals({
  'takedown.not-open': {
    status: 409,
    sentence: (d: { state: string }) => `这件通知现在是“${d.state}”，不能这样办理。请刷新后按最新情况办理。`,
  },
  'takedown.no-article': {
    status: 422,
    sentence: '通知里还没有一行对应到本平台的文章，请先写明对应的文章。',
  },
  'takedown.settled-before': {
    status: 409,
    sentence: (d: { number: string }) =>
      `同一文章此前已按${d.number}下线，并因对方的书面说明恢复。依《信息网络传播权保护条例》第十七条，不得再次通知；有争议的，请向人民法院起诉或者向著作权行政管理部门投诉。`,
  },
  'takedown.sent-before': {
    status: 409,
    sentence: (d: { number: string }) => `您就同一文章提交的${d.number}还在办理中，请凭编号和查询码查看。`,
  },
  'takedown.many-from-you': {
    status: 429,
    sentence: '从这里提交的今天已经很多，网上暂不再接收。请打电话或者来信提出。',
  },
  'takedown.no-such-number': {
    status: 404,
    sentence: '没有等待书面说明的通知是这个编号，请核对转送函或公告上的编号。',
  },
  'takedown.no-mail': { status: 422, sentence: '请填写对方的电子邮箱，或者改用书面函件、网上公告。' },
  'takedown.article-unknown': {
    status: 422,
    sentence: '没有找到这篇文章，请粘贴本平台文章页的网址。',
  },
  'takedown.sealed': {
    status: 403,
    sentence: (d: { number: string }) =>
      `这篇文章已按${d.number}下线，只作为证据保存，由宣教文体部写明理由查看。`,
  },
  'takedown.received-later': { status: 422, sentence: '收到日期不能晚于今天。' },
});
