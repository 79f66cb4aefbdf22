import type { FeatureTable } from '../feature-table.ts';
import type { PageFacts } from './page-facts.ts';

/** Only the start of a line is searched: hostile pages have lines of a million characters. */
const SEARCHED = 300;

const PHRASES: Readonly<Record<string, RegExp>> = {
  rights:
    /copyright|©|all rights reserved|版权|转载|声明|免责|侵权|未经.{0,20}授权|本网|ICP备|举报|投稿|热线|公众号|扫码|扫一扫|二维码|客户端|下载APP/i,
  staff:
    /责任编辑|编辑[:：]|责编|审核[:：]|校对|作者[:：]|来源[:：]|记者[:：]|\(记者|（记者|【纠错】|通讯员|摄影/,
  sharing:
    /\bshare\b|subscribe|sign up|newsletter|follow us|click here|log in|advertisement|sponsored|cookies?|terms of|privacy|facebook|twitter|instagram|pinterest|whatsapp|分享|点赞|收藏|登录|注册|关注|订阅|打印|字号|字体|关闭/i,
  leading:
    /read more|read also|see also|related|more from|you may|recommended|trending|most (?:read|popular)|相关(?:阅读|新闻|链接|推荐|文章)|推荐阅读|延伸阅读|更多|上一篇|下一篇|返回|热门|专题|猜你喜欢/i,
  talk: /comments?\b|\brepl(?:y|ied|ies)\b|\bposted by\b|评论|回复|楼主|网友|跟帖/i,
  date: /\b(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\b\d{1,2}[-/.:]\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d+\s+(?:min|hours?|days?|weeks?)\b/i,
  byline:
    /^(?:by|written by|posted|published|updated|photo|image|credit|source|author|via)\b|^(?:文|图|作者|来源|记者|编辑|摄影|图片|图源|资料图|点击|阅读|浏览|发布|时间|日期|字数)/i,
  address: /https?:\/\/|www\.|@\w/i,
  colon: /[:：]\s*$/,
  bullet: /^[▲△●■◆★※>»›·•\-–—|【[(（*]/,
};

/** Features of a line's own words. */
export function wordFeatures({ outline }: PageFacts, table: FeatureTable): void {
  const { measures, linkShares } = outline;
  fill(table.column('weight'), (at) => measures[at]?.weight ?? 0);
  fill(table.column('links'), (at) => linkShares[at] ?? 0);
  fill(table.column('marks'), (at) => Math.min(12, measures[at]?.marks ?? 0));
  fill(table.column('mark density'), (at) => {
    const { marks, weight } = measures[at] ?? { marks: 0, weight: 0 };
    return (marks * 100) / Math.max(10, weight);
  });
  fill(table.column('ends sentence'), (at) => (measures[at]?.endsSentence ? 1 : 0));
  fill(table.column('words'), (at) => Math.min(60, measures[at]?.words ?? 0));
  fill(table.column('digits'), (at) => perCharacter(outline.lines[at]?.text, measures[at]?.digits));
  fill(table.column('ideographs'), (at) => perCharacter(outline.lines[at]?.text, measures[at]?.ideographs));
  for (const [name, phrase] of Object.entries(PHRASES)) {
    fill(table.column(name), (at) => (phrase.test(startOf(outline.lines[at]?.text)) ? 1 : 0));
  }
  likenessFeatures(outline, table);
}

/** What else on the page says the same: its title, a heading, another line, the text told to machines. */
function likenessFeatures({ lines, title, toldBody }: PageFacts['outline'], table: FeatureTable): void {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  const headings = new Set(lines.filter(({ element }) => element.tag === 'h1').map(({ text }) => text));
  const [repeated, isTitle, isHeading, told] = [
    table.column('repeated'),
    table.column('title'),
    table.column('heading text'),
    table.column('told'),
  ];
  for (const [at, { text }] of lines.entries()) {
    repeated[at] = (seen.get(text) ?? 0) > 1 ? 1 : 0;
    isTitle[at] = text.length > 5 && title !== '' && (title.includes(text) || text.includes(title)) ? 1 : 0;
    isHeading[at] = headings.has(text) ? 1 : 0;
    told[at] = toldBody === '' ? 0 : isTold(text, toldBody);
  }
}

function isTold(text: string, toldBody: string): 1 | -1 {
  const key = text
    .slice(0, SEARCHED)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 60);
  return toldBody.includes(key) ? 1 : -1;
}

function startOf(text = ''): string {
  return text.length > SEARCHED ? text.slice(0, SEARCHED) : text;
}

function perCharacter(text = '', count = 0): number {
  return count / Math.max(1, text.length);
}

function fill(column: Float32Array, value: (at: number) => number): void {
  for (let at = 0; at < column.length; at++) column[at] = value(at);
}
