import { webAddress } from '../address/web-address.ts';
import { candidateOfField, instantOf } from '../time/time-candidate.ts';

/** What a site that copies others' articles prints about the copy. */
export interface PageStatements {
  readonly origin: { readonly label: string; readonly url: string | undefined } | undefined;
  readonly category: string | undefined;
  readonly snapshotAt: Date | undefined;
}

const ORIGIN =
  /^\s*((?:信息|文章|新闻|资讯)?原(?:文|始|网页)(?:地址|链接|网址|出处|来源地址)|来源(?:网址|链接|地址)|原链接)\s*[:：]\s*(\S*)/u;
const CATEGORY =
  /(?:^|[\s【[（(|])(?:类别|分类|所属栏目|所属分类|栏目)\s*[:：]\s*(\p{Script=Han}{1,10})(?![\p{Script=Han}])/u;
const SNAPSHOT =
  /(?:快照(?:生成|采集)?(?:时间|日期)|采集时间|收录时间|抓取时间|采集日期)\s*[:：]\s*([\d\-/年月日.:：T ]{8,24})/u;
const CHINA = '+08:00';

/** @param lines of the page; an address in a link behind the label is passed as that line's `href`. */
export function pageStatements(
  lines: readonly { readonly text: string; readonly href: string | undefined }[],
  base: string | undefined,
): PageStatements {
  return {
    origin: originIn(lines, base),
    category: firstMatch(lines, CATEGORY),
    snapshotAt: snapshotIn(lines),
  };
}

/** @returns whether a line is one of these statements, which are no part of the article. */
export function isStatement(line: string): boolean {
  if (line.length > 160) return false;
  return ORIGIN.test(line) || SNAPSHOT.test(line) || /^(?:类别|分类)\s*[:：]/.test(line);
}

function originIn(
  lines: readonly { readonly text: string; readonly href: string | undefined }[],
  base: string | undefined,
): PageStatements['origin'] {
  for (const { text, href } of lines) {
    const match = ORIGIN.exec(text);
    if (!match?.[1]) continue;
    return { label: match[1], url: webAddress(match[2], undefined) ?? webAddress(href, base) };
  }
  return undefined;
}

function snapshotIn(lines: readonly { readonly text: string }[]): Date | undefined {
  const printed = firstMatch(lines, SNAPSHOT);
  const candidate = printed && candidateOfField(printed, { from: 'text', score: 0 });
  return candidate ? instantOf(candidate, CHINA) : undefined;
}

function firstMatch(lines: readonly { readonly text: string }[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    const found = text.length <= 160 ? pattern.exec(text)?.[1] : undefined;
    if (found) return found;
  }
  return undefined;
}
