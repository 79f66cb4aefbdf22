import { refusals } from '../../../platform/refusal.ts';

export const refuse = refusals({
  'news.source-taken': { status: 409, sentence: '这个网址已经登记为来源。' },
  'news.source-status': { status: 409, sentence: '来源当前的状态不能这样办理，请刷新后再看。' },
  'news.bad-address': {
    status: 422,
    sentence: '网址不能用：只接受 http 或 https 的网址，不得带用户名和密码。',
  },
  'news.inner-address': {
    status: 422,
    sentence: '网址指向内部网络或保留地址，系统不会访问，不能登记为来源。',
  },
  'news.not-fetched': { status: 422, sentence: (detail: { sentence: string }) => detail.sentence },
  'news.not-a-page': {
    status: 422,
    sentence: '这不是网页：只能保存 HTML 网页或纯文本。',
  },
  'news.robots': {
    status: 422,
    sentence: '网站的 robots.txt 不允许程序抓取这个网址。确需取证的，请填写理由后再抓取。',
  },
  'news.robots-there': {
    status: 422,
    sentence: ({ host }: { host: string }) =>
      `网页跳转到 ${host}，那个网站的 robots.txt 不允许程序抓取。确需取证的，请填写理由后再抓取。`,
  },
  'news.host-resting': {
    status: 503,
    sentence: ({ host, until }: { host: string; until: string }) =>
      `${host} 要求暂时不要再访问，${until} 以后再试。`,
  },
  'news.host-busy': { status: 503, sentence: '正在访问这个网站，请稍等片刻再试。' },
  'news.no-address': { status: 422, sentence: '这份快照没有网址，无法重新访问。' },
  'news.nothing-missing': { status: 409, sentence: '这份快照的来源没有缺项，不需要核对。' },
  'news.budget': { status: 429, sentence: '这个来源今天的访问次数已用完，明天再试。' },
});
