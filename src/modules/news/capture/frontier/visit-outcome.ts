import type { FetchOutcome, RefusalReason } from '../../../../platform/web/fetch-outcome.ts';

/** What a visit to an address came to; each has its own words and its own consequence. */
export type VisitOutcome =
  | 'captured'
  | 'unchanged'
  | 'listed'
  | 'moved'
  | 'robots'
  | 'missing'
  | 'denied'
  | 'busy'
  | 'broken-server'
  | 'unreachable'
  | 'unfit'
  | 'unreadable';

/** As the register and a source's health show it. */
export const outcomeNames: Readonly<Record<VisitOutcome, string>> = {
  captured: '已存快照',
  unchanged: '内容没有变化',
  listed: '已读取列表',
  moved: '跳转到另一个网站，按该网站的要求排队',
  robots: '网站 robots.txt 不允许抓取',
  missing: '网页不存在（404/410）',
  denied: '网站拒绝访问',
  busy: '网站要求稍后再来（429/503）',
  'broken-server': '网站出错（5xx）',
  unreachable: '连不上或超时',
  unfit: '不是可以存的网页',
  unreadable: '读不出链接',
};

/** The visit brought what was wanted. */
export function isGood(outcome: VisitOutcome): boolean {
  return outcome === 'captured' || outcome === 'unchanged' || outcome === 'listed';
}

const transient: ReadonlySet<RefusalReason> = new Set([
  'time-out',
  'dns',
  'tls',
  'connection',
  'bad-answer',
  'wrong-length',
]);

/** What an answer means where its content is not wanted; undefined where its content decides. */
export function failureOf(fetched: FetchOutcome): VisitOutcome | undefined {
  if (fetched.kind === 'not-modified') return 'unchanged';
  if (fetched.kind === 'moved') return 'moved';
  if (fetched.kind === 'refused') return transient.has(fetched.reason) ? 'unreachable' : 'unfit';
  const { status } = fetched;
  if (status >= 200 && status < 300) return status === 204 ? 'missing' : undefined;
  if (status === 404 || status === 410) return 'missing';
  if (status === 429 || status === 503) return 'busy';
  if (status >= 500) return 'broken-server';
  return 'denied';
}

/** One sentence about what happened, for staff. */
export function detailOf(fetched: FetchOutcome): string {
  if (fetched.kind === 'refused') return fetched.sentence;
  if (fetched.kind === 'not-modified') return '网站答复自上次以来没有变化（304）。';
  if (fetched.kind === 'moved')
    return `跳转到 ${fetched.url.slice(0, 200)}，按该网站的 robots.txt 和间隔再访问。`;
  return `网站答复 ${fetched.status}${fetched.exchange.statusText === '' ? '' : ` ${fetched.exchange.statusText.slice(0, 60)}`}。`;
}
