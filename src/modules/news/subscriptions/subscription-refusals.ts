import { refusals } from '../../../platform/refusal.ts';

/** Every "no" of 我的订阅. */
export const refuse = refusals({
  'subscription.too-many': {
    status: 409,
    sentence: (d: { most: number }) => `每人最多 ${d.most} 个订阅，请先退订一些。`,
  },
  'subscription.twice': {
    status: 409,
    sentence: (d: { name: string }) => `您已经有一个条件相同的订阅“${d.name}”，直接修改它就可以。`,
  },
  'subscription.not-so': {
    status: 409,
    sentence: (d: { state: string }) => `这个订阅现在是“${d.state}”，不能这样办理。请刷新后再看。`,
  },
  'subscription.no-mailbox': {
    status: 422,
    sentence: '要收邮件，请先在“我的订阅”里填写邮箱并确认。',
  },
});
