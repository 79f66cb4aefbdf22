import { refusals } from '../../platform/refusal.ts';

/** Every "no" of this module. */
export const refuse = refusals({
  'publicity.no-rows': { status: 422, sentence: '公示名单是空的，请先填写名单。' },
  'publicity.too-many-rows': { status: 422, sentence: '一次公示最多 5000 行，请分几次发布。' },
  'publicity.days': { status: 422, sentence: '公示期应为 1 至 60 个工作日。' },
  'publicity.already-open': {
    status: 409,
    sentence: '这件事正在公示，不能重复发布。内容有误的，先撤下再重新公示。',
  },
  'publicity.over': { status: 410, sentence: '这次公示已经结束，名单不再展示。' },
  'publicity.withdrawn': { status: 410, sentence: '这次公示已经撤下，名单不再展示。' },
  'publicity.hidden': {
    status: 410,
    sentence: '这次公示有异议还在核查，名单暂不展示，核查答复后继续公示。',
  },
  'publicity.not-open': {
    status: 409,
    sentence: (d: { state: string }) => `公示现在是“${d.state}”，不能这样办理。请刷新后按最新情况办理。`,
  },
  'publicity.answered': { status: 409, sentence: '这条异议已经答复过了。' },
  'publicity.not-received-yet': {
    status: 422,
    sentence: '收到异议的日期应当在公示开始之后，不晚于今天。',
  },
  'publicity.many-objections': {
    status: 429,
    sentence: '这次公示收到的异议较多，网上暂不再接收。请打公示页上的电话，或者到工会当面提出。',
  },
  'publicity.many-from-you': {
    status: 429,
    sentence: '从这里提交的异议今天已经很多，网上暂不再接收。请打公示页上的电话，或者到工会当面提出。',
  },
  'publicity.name-needed': {
    status: 422,
    sentence: '本县要求实名提出异议，请填写姓名和联系电话。',
  },
});
