import { reportersIn } from '../credits/byline.ts';
import type { PageLine } from '../reading/page-line.ts';
import { isDisclaimer } from '../statements/disclaimer.ts';
import { isStatement } from '../statements/page-statements.ts';
import { writtenTimes } from '../time/written-time.ts';
import { plainTitle } from '../title/plain-title.ts';

/** The parts of a plain-text article. */
export interface PlainArticle {
  readonly title: PageLine | undefined;
  readonly body: readonly PageLine[];
}

/** How far down the line with time and source is looked for. */
const HEAD_LINES = 30;
const CREDIT = /发布时间|发表时间|发稿时间|时间\s*[:：]|来源\s*[:：]|稿源|published|posted|by\s/iu;
const AFTERWARDS =
  /^(?:相关(?:阅读|推荐|新闻|文章|链接)|推荐阅读|延伸阅读|更多关于|热门(?:推荐|文章)|猜你喜欢|上一篇|下一篇|related (?:articles|stories)|read more)/iu;
const SENTENCE_END = /[。！？!?；;.，,]$/u;
const LONGEST_TITLE = 90;

/**
 * Title and body of a document of lines: the title stands before the line with time and source; the body goes from
 * there to the first statement about the copy, disclaimer or list of other articles. Repetitions of the title
 * (alternative texts of pictures) and a line that names only reporters are left out.
 */
export function plainArticle(lines: readonly PageLine[]): PlainArticle {
  const credit = lines.slice(0, HEAD_LINES).find(isCreditLine);
  const title = credit ? titleBefore(lines, credit.index) : lines.slice(0, HEAD_LINES).find(mayBeTitle);
  const start = Math.max(credit?.index ?? -1, title?.index ?? -1) + 1;
  const rest = lines.slice(start);
  const end = rest.findIndex(({ text }, at) => at > 0 && isEnd(text));
  const heading = title && plainTitle(title.text);
  const body = rest.slice(0, end < 0 ? rest.length : end).filter((line, at) => {
    if (isStatement(line.text) || isDisclaimer(line.text)) return false;
    return plainTitle(line.text) !== heading && !(at === 0 && isReportersLine(line.text));
  });
  return { title, body };
}

function isCreditLine({ text }: PageLine): boolean {
  return text.length <= 120 && CREDIT.test(text) && writtenTimes(text).length > 0;
}

function titleBefore(lines: readonly PageLine[], index: number): PageLine | undefined {
  return lines.slice(Math.max(0, index - 4), index).findLast(mayBeTitle);
}

function mayBeTitle({ text }: PageLine): boolean {
  return (
    plainTitle(text).length >= 5 &&
    text.length <= LONGEST_TITLE &&
    !SENTENCE_END.test(text) &&
    !/^[•·*-]\s/.test(text)
  );
}

function isEnd(text: string): boolean {
  return AFTERWARDS.test(text) || isStatement(text) || isDisclaimer(text);
}

function isReportersLine(text: string): boolean {
  return reportersIn(text) !== undefined && !SENTENCE_END.test(text);
}
