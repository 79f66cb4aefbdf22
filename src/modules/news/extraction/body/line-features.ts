import type { LinePlace } from './line-place.ts';
import { lettersOf } from './page-context.ts';

/** One number about a line; the model learns by examples what it means. */
export type Feature = (at: LinePlace) => number;

const share = (part: number, whole: number) => part / Math.max(1, whole);
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const holds = (at: LinePlace, tag: string) => Number(at.tags.has(tag));

/** What the line is by itself. */
const text: Readonly<Record<string, Feature>> = {
  weight: ({ measure }) => Math.log1p(measure.weight),
  linkShare: ({ measure }) => measure.linkShare,
  punctuationShare: ({ measure }) => (measure.marks / Math.max(10, measure.weight)) * 100,
  punctuation: ({ measure }) => Math.min(measure.marks, 12),
  closed: ({ measure }) => Number(measure.endsSentence),
  cjkShare: ({ measure, line }) => measure.ideographs / line.text.length,
  words: ({ measure }) => Math.min(60, measure.words),
  digitShare: ({ measure, line }) => measure.digits / line.text.length,
  colon: ({ line }) => Number(/[:：]\s*$/.test(line.text)),
  capitals: ({ line }) =>
    Number(line.text.length <= READ && /[A-Z]/.test(line.text) && line.text === line.text.toUpperCase()),
  marked: ({ line }) => Number(/^[▲△●■◆★※>»›·•\-–—|【[(（*]/.test(line.text)),
};

const RIGHTS =
  /copyright|©|all rights reserved|版权|转载|声明|免责|侵权|未经.*授权|本网|ICP备|责任编辑|编辑[:：]|责编|审核[:：]|校对|作者[:：]|来源[:：]|记者[:：]|\(记者|【纠错】|举报|投稿|热线|微信公众号|公众号|扫码|扫一扫|二维码|客户端|下载APP/i;
const SHARING =
  /\bshare\b|subscribe|sign up|newsletter|follow us|click here|read more|read also|see also|related|log in|comments?\b|advertisement|sponsored|cookies?|terms of|privacy|facebook|twitter|instagram|pinterest|whatsapp|分享|点赞|收藏|评论|登录|注册|关注|订阅|相关(?:阅读|新闻|链接|推荐|文章)|推荐阅读|延伸阅读|更多|上一篇|下一篇|返回|打印|字号|字体|关闭|热门|专题/i;
const DATED =
  /\b(?:19|20)\d\d[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\b\d{1,2}[-/.:]\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d+\s+(?:min|hours?|days?|weeks?)\b/i;
const CREDITED =
  /^(?:by|written by|posted|published|updated|photo|image|credit|source|author|via)\b|^(?:文|图|作者|来源|记者|编辑|摄影|图片|图源|资料图|点击|阅读|浏览|发布|时间|日期|字数)/i;
const ADDRESS = /https?:\/\/|www\.|@\w/i;
/** Longer lines are prose whatever words they hold, and patterns over them cost most. */
const READ = 300;

/** What the line says. */
const words: Readonly<Record<string, Feature>> = {
  rights: ({ line }) => Number(RIGHTS.test(line.text.slice(0, READ))),
  sharing: ({ line }) => Number(SHARING.test(line.text.slice(0, READ))),
  dated: ({ line }) => Number(DATED.test(line.text.slice(0, READ))),
  credited: ({ line }) => Number(CREDITED.test(line.text)),
  address: ({ line }) => Number(ADDRESS.test(line.text.slice(0, READ))),
  copied: ({ line, page }) => Number((page.copies.get(line.text) ?? 1) > 1),
  title: ({ line, page, measure }) =>
    Number(
      measure.weight > 8 &&
        page.title !== '' &&
        (page.title.includes(line.text) || line.text.includes(page.title)),
    ),
  heading1: ({ line, page }) => Number(page.headings.has(line.text)),
  stated: ({ line, page }) => {
    if (page.stated === '') return 0;
    return page.stated.includes(lettersOf(line.text.slice(0, 120)).slice(0, 60)) ? 1 : -1;
  },
};

const TAGS: Readonly<Record<string, number>> = {
  figcaption: -1,
  caption: -1,
  div: 1,
  td: 2,
  th: 2,
  dd: 2.5,
  dt: 2.5,
  li: 3,
  h1: 4,
  h2: 4,
  h3: 4,
  h4: 4,
  h5: 4,
  h6: 4,
  p: 5,
  blockquote: 6,
  pre: 7,
};

/** The element the line stands in and those around it. */
const tree: Readonly<Record<string, Feature>> = {
  tag: ({ line }) => TAGS[line.element.tag] ?? 0,
  headingLevel: ({ line }) => (/^h[1-6]$/.test(line.element.tag) ? Number(line.element.tag.slice(1)) : 0),
  depth: ({ depth }) => depth,
  isStated: ({ isStated }) => Number(isStated),
  inArticle: (at) => holds(at, 'article'),
  inMain: (at) => holds(at, 'main'),
  inHeader: (at) => holds(at, 'header'),
  inFooter: (at) => holds(at, 'footer'),
  inNav: (at) => holds(at, 'nav'),
  inAside: (at) => holds(at, 'aside'),
  inForm: (at) => holds(at, 'form'),
  inFigure: (at) => holds(at, 'figure'),
  inTable: (at) => holds(at, 'table'),
  inQuote: (at) => holds(at, 'blockquote'),
  inSection: (at) => holds(at, 'section'),
  lists: ({ tags }) => (tags.get('ul') ?? 0) + (tags.get('ol') ?? 0),
  broken: ({ line, page, index }) => Number(page.lines[index + 1]?.element === line.element),
  sharesParentBefore: ({ line, page, index }) =>
    Number(index > 0 && page.lines[index - 1]?.element.parent === line.element.parent),
  sharesParentAfter: ({ line, page, index }) =>
    Number(page.lines[index + 1]?.element.parent === line.element.parent),
};

/** What the page's author calls the elements. */
const names: Readonly<Record<string, Feature>> = {
  allAside: ({ all }) => all.aside,
  allArticle: ({ all }) => all.article,
  allComments: ({ all }) => all.comments,
  allRelated: ({ all }) => all.related,
  aside: ({ inner }) => inner.aside,
  article: ({ inner }) => inner.article,
  comments: ({ inner }) => inner.comments,
  related: ({ inner }) => inner.related,
  shares: ({ inner }) => inner.sharing,
  credits: ({ inner }) => inner.credits,
  nearAside: ({ near }) => near.aside,
  nearArticle: ({ near }) => near.article,
  nearCredits: ({ near }) => near.credits,
  nearSharing: ({ near }) => near.sharing,
  nearRelated: ({ near }) => near.related,
  branchAside: ({ page, branch }) => page.names.kindsOf(branch).aside,
  branchArticle: ({ page, branch }) => page.names.kindsOf(branch).article,
};

/** How much text and how many links the elements around hold. */
const density: Readonly<Record<string, Feature>> = {
  ownLinks: ({ own }) => share(own.linkWeight, own.weight),
  parentLinks: ({ parent }) => share(parent.linkWeight, parent.weight),
  grandparentLinks: ({ grandparent }) => share(grandparent.linkWeight, grandparent.weight),
  ownWeight: ({ own }) => Math.log1p(own.weight),
  parentWeight: ({ parent }) => Math.log1p(parent.weight),
  grandparentWeight: ({ grandparent }) => Math.log1p(grandparent.weight),
  ownProse: ({ own }) => share(own.proseWeight, own.weight),
  parentProse: ({ parent }) => share(parent.proseWeight, parent.weight),
  grandparentProse: ({ grandparent }) => share(grandparent.proseWeight, grandparent.weight),
  parentLines: ({ parent }) => Math.min(parent.lines, 60),
  shapeLines: ({ shape }) => Math.min(shape.lines, 40),
  shapeShare: ({ shape, page }) => share(shape.prose, page.total),
  candidateShare: ({ page }) => share(page.candidateSums.weight, page.total),
  parentOfCandidate: ({ parent, page }) => share(parent.weight, page.candidateSums.weight),
  branchWeight: ({ branchSums }) => Math.log1p(branchSums.weight),
  branchLinks: ({ branchSums }) => share(branchSums.linkWeight, branchSums.weight),
  branchProse: ({ branchSums }) => share(branchSums.proseWeight, branchSums.weight),
  branchShare: ({ branchSums, page }) => share(branchSums.weight, page.candidateSums.weight),
  branchSelf: ({ branch, line }) => Number(branch === line.element),
  near3: (at) => proseAround(at, 3),
  near8: (at) => proseAround(at, 8),
};

function proseAround({ page, index }: LinePlace, reach: number): number {
  let sum = 0;
  let count = 0;
  for (let at = Math.max(0, index - reach); at <= Math.min(page.lines.length - 1, index + reach); at += 1) {
    const measure = page.measures[at];
    if (measure) sum += measure.weight * (1 - measure.linkShare);
    count += 1;
  }
  return Math.log1p(sum / count);
}

/** Where the line stands in the page, from its headline and its prose. */
const position: Readonly<Record<string, Feature>> = {
  inCandidate: ({ candidateSteps }) => Number(candidateSteps === 0),
  candidateSteps: ({ candidateSteps }) => candidateSteps,
  headingSteps: ({ headingSteps }) => headingSteps,
  share: ({ index, page }) => index / page.lines.length,
  before: ({ index, page }) => (index < page.first ? Math.min(page.first - index, 20) : 0),
  after: ({ index, page }) => (index > page.last ? Math.min(index - page.last, 20) : 0),
  inRange: ({ index, page }) => Number(index >= page.first && index <= page.last),
  rangeShare: ({ index, page }) =>
    page.last > page.first ? clamp((index - page.first) / (page.last - page.first), -1, 2) : 0,
  fromEnd: ({ index, page }) => clamp(page.last - index, -30, 30),
  fromStart: ({ index, page }) => clamp(index - page.first, -30, 30),
  fromHeading: ({ index, page }) => (page.heading < 0 ? -99 : clamp(index - page.heading, -60, 200)),
};

export const lineFeatures: Readonly<Record<string, Feature>> = {
  ...text,
  ...words,
  ...tree,
  ...names,
  ...density,
  ...position,
};

/** Those that also say something about the lines beside it. */
export const neighbourly: readonly string[] = [
  'weight',
  'linkShare',
  'tag',
  'punctuation',
  'closed',
  'inCandidate',
  'headingLevel',
  'aside',
  'sharing',
  'rights',
  'shapeLines',
];
