import { refusals } from '../../../platform/refusal.ts';

export const refuse = refusals({
  'news.not-public': {
    status: 404,
    sentence: '未开放：本县的新闻剪报只供内部使用，没有对公众开放。',
  },
});
