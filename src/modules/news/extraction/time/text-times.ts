import { namesAround, type PageLine, rowClass, spacedText } from '../reading/page-line.ts';
import { relativeTime } from './relative-time.ts';
import { candidateOf, candidateOfField, type TimeCandidate } from './time-candidate.ts';
import { type WrittenTime, writtenTimes } from './written-time.ts';

/** Where the article stands on its page, as line numbers. */
export interface ArticlePlace {
  readonly titleLine: number | undefined;
  readonly bodyStart: number | undefined;
  readonly bodyEnd: number | undefined;
}

export interface TimeContext {
  readonly place: ArticlePlace;
  readonly capturedAt: Date;
  /** Offset in minutes that holds where none is printed. */
  readonly offset: number;
  /** Whether `01/04/2024` is read as January 4, as American pages mean it. */
  readonly isMonthFirst: boolean;
  /** Days known from head and address: they tell the year where a line prints none. */
  readonly known: readonly TimeCandidate[];
}

const LONGEST_LINE = 400;
/** Publish times stand early; a page with more dated lines is a list. */
const MOST_LINES = 1500;
/** Candidates are compared with one another; the weakest of a page full of dates are left out. */
const MOST = 100;
const PUBLISHED =
  /(?:发布|發布|發佈|发表|發表|发稿|刊发|刊登|上传|录入|提交|更新|撰写|成文|出版|创建|添加|采编)?(?:时间|時間|日期|日|于|於|：|:)\s{0,3}[:：]?\s{0,3}$|(?:发布|发表|更新)\s{0,3}[:：]?\s{0,3}$|(?:publish(?:ed)?|posted|released?|date|created|written|submitted|issued|first published|veröffentlicht|publié|publicado)(?:\s(?:on|at|date|le|am|el))?\s*[:：|-]?\s*(?:(?:on|the)\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$/i;
const CHANGED =
  /(?:修改|修订|最后更新|最近更新|最后编辑|最新推荐|上次|截止|截至|有效期|今天是|现在是|当前|登录|注册|last|updat|modif|revis|review|edited|expires?|accessed|copyright|©|版权|備案|备案|印发)[^,，。]{0,20}$/i;
const SOURCE = /来源|稿源|來源|转自|作者|记者|编辑|浏览|点击|阅读|字号|评论|by\s|read/i;
const NAMES =
  /date|time|publi|post-?(?:meta|info)|entry-meta|article-?(?:meta|info)|byline|pubtime|source|laiyuan|shijian|riqi|xinxi|info|meta\b|dateline/;
const LISTS =
  /related|recommend|comment|reply|sidebar|list|aside|footer|copyright|hot|rank|widget|pinglun|next|prev|card/;

/** Times printed on a page, each with what speaks for its being when the article was published. */
export function textTimes(lines: readonly PageLine[], context: TimeContext): TimeCandidate[] {
  const dated = lines
    .filter((line) => line.text.length <= LONGEST_LINE && /\d|[〇零]/.test(line.text))
    .slice(0, MOST_LINES)
    .map((line) => ({ ...line, text: spacedText(line) }));
  const found = dated.flatMap((line) => writtenTimes(line.text).map((written) => ({ line, written })));
  const rows = countRows(found.map(({ line }) => line));
  const printed = found.map(({ line, written }) => {
    const score = scoreOf(line, { written, rows, place: context.place, label: labelBefore(line, lines) });
    return candidateOf(withYear(inOrder(written, context), context), { from: 'text', score });
  });
  const stamped = lines.flatMap((line) => stampsOf(line, context.place));
  const candidates = [...printed, ...stamped]
    .filter((candidate) => candidate !== undefined)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
  return candidates.some((candidate) => candidate.score > 0)
    ? candidates
    : [...candidates, ...relativeTimes(lines, context)];
}

/** How many lines of the page show a time in an element of the same class: the rows of a list do. */
function countRows(lines: readonly PageLine[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const line of new Set(lines))
    rows.set(rowClass(line.element), (rows.get(rowClass(line.element)) ?? 0) + 1);
  return rows;
}

interface Sight {
  readonly written: WrittenTime;
  readonly rows: ReadonlyMap<string, number>;
  readonly place: ArticlePlace;
  readonly label: string;
}

/** A short line of its own before the date may be its label. */
function labelBefore(line: PageLine, lines: readonly PageLine[]): string {
  const previous = lines[line.index - 1]?.text ?? '';
  return previous.length <= 16 ? `${previous} ` : '';
}

function scoreOf(line: PageLine, { written, rows, place, label: previous }: Sight): number {
  const own = line.text.slice(Math.max(0, written.start - 40), written.start);
  const before = written.start === 0 ? previous : own;
  const after = line.text.slice(written.end, written.end + 24);
  const rest = line.text.length - written.printed.length;
  const names = namesAround(line.element);
  const label = PUBLISHED.test(before) ? 4 : 0;
  const changed = CHANGED.test(before) ? -7 : /^\s*(?:最后)?(?:修改|编辑过)/.test(after) ? -5 : 0;
  const clock = written.clock ? 2 : 0;
  // A bare 8月1日 in passing is hardly ever the page's own day.
  const year = written.year !== undefined ? 0 : label > 0 || written.clock ? -2 : -5;
  const source = SOURCE.test(`${before} ${after}`) ? 2 : 0;
  const brevity = rest > 90 || (label === 0 && isSentence(line.text)) ? -4 : rest <= 45 ? 1.5 : 0;
  const named = (NAMES.test(names) ? 1.5 : 0) + (LISTS.test(names) ? -1.5 : 0);
  const linked = line.linked * 2 > line.text.length ? -3 : 0;
  const repeated = (rows.get(rowClass(line.element)) ?? 0) >= 4 ? -2.5 : 0;
  return (
    label +
    changed +
    clock +
    year +
    source +
    brevity +
    named +
    linked +
    repeated +
    placeScore(line.index, place)
  );
}

/** Days in running text are those of what happened. */
function isSentence(text: string): boolean {
  return (text.match(/[，。；！？]/g)?.length ?? 0) >= 2 || /\p{L}[.!?]$/u.test(text);
}

/** Publish times stand between title and text, sometimes right before the title or right after the text. */
function placeScore(index: number, { titleLine, bodyStart, bodyEnd }: ArticlePlace): number {
  if (titleLine !== undefined) {
    const distance = index - titleLine;
    if (distance >= 0 && distance <= 3) return 4;
    if (distance > 3 && (distance <= 10 || (bodyStart !== undefined && index < bodyStart))) return 2.5;
    if (distance < 0 && distance >= -4) return 2;
  }
  if (bodyStart !== undefined && index <= bodyStart) return bodyStart - index <= 8 ? 2.5 : 0;
  if (bodyEnd !== undefined && index > bodyEnd) return index - bodyEnd <= 6 ? 0 : -3;
  return -2;
}

/** Which of `01/04/2024` is the month: what head or address know, else the custom of the page's language. */
function inOrder(written: WrittenTime, { known, isMonthFirst }: TimeContext): WrittenTime {
  if (!written.isAmbiguous || written.clock?.isTwelveHour) return written;
  const turned = { ...written, month: written.day, day: written.month };
  const isKnown = (time: WrittenTime) =>
    known.some((one) => one.year === time.year && one.month === time.month && one.day === time.day);
  if (isKnown(written) || isKnown(turned)) return isKnown(written) ? written : turned;
  return isMonthFirst && written.printed.includes('/') ? turned : written;
}

/** A day without a year is that of the address or head if they agree, else the last such day before the capture. */
function withYear(written: WrittenTime, { known, capturedAt }: TimeContext): WrittenTime {
  if (written.year !== undefined) return written;
  const same = known.find((candidate) => candidate.month === written.month && candidate.day === written.day);
  if (same) return { ...written, year: same.year };
  const tomorrow = new Date(capturedAt.getTime() + 86_400_000);
  const year = tomorrow.getUTCFullYear();
  const isPast = Date.UTC(year, written.month - 1, written.day) <= tomorrow.getTime();
  return { ...written, year: isPast ? year : year - 1 };
}

function stampsOf(line: PageLine, place: ArticlePlace): (TimeCandidate | undefined)[] {
  return line.stamps.map((stamp) => {
    const [, name, value] = /^([a-z]\S*)\s(.+)$/i.exec(stamp) ?? [undefined, '', stamp];
    if (/modif|updat|expire|end/i.test(name ?? '')) return undefined;
    const named = /publish|created|issued/i.test(name ?? '') ? 5 : 2;
    const repeated = LISTS.test(namesAround(line.element)) ? -3 : 0;
    return candidateOfField(value ?? '', {
      from: 'metadata',
      score: named + repeated + placeScore(line.index, place) / 2,
    });
  });
}

/** `3小时前` is believed only right beside the title. */
function relativeTimes(
  lines: readonly PageLine[],
  { place, capturedAt, offset }: TimeContext,
): TimeCandidate[] {
  const { titleLine } = place;
  if (titleLine === undefined) return [];
  const near = lines.slice(titleLine, titleLine + 8).filter((line) => line.text.length <= 60);
  for (const line of near) {
    const relative = relativeTime(line.text, capturedAt, offset);
    if (!relative) continue;
    const local = new Date(relative.at.getTime() + offset * 60_000);
    const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
    const clock =
      relative.precision === 'day'
        ? undefined
        : { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: undefined };
    return [{ year, month, day, clock, zone: undefined, printed: relative.printed, from: 'text', score: 3 }];
  }
  return [];
}
