import { webAddress } from '../address/web-address.ts';
import type { PageLine } from '../reading/page-line.ts';
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
/** Words of which every statement has one. */
const WORDS = /原文|原始|原网页|原链接|来源|类别|分类|栏目|快照|采集|收录|抓取/u;
const LONGEST = 160;
const CHINA = '+08:00';

/** @param base what the addresses of links are relative to; an original's address may be behind the words. */
export function pageStatements(lines: readonly PageLine[], base: string | undefined): PageStatements {
  const stating = lines.filter(({ text }) => text.length <= LONGEST && WORDS.test(text));
  return {
    origin: originIn(stating, base),
    category: firstMatch(stating, CATEGORY),
    snapshotAt: snapshotIn(stating),
  };
}

/** @returns whether a line is one of these statements, which are no part of the article. */
export function isStatement(line: string): boolean {
  if (line.length > LONGEST || !WORDS.test(line)) return false;
  return ORIGIN.test(line) || SNAPSHOT.test(line) || /^(?:类别|分类)\s*[:：]/.test(line);
}

function originIn(lines: readonly PageLine[], base: string | undefined): PageStatements['origin'] {
  for (const { text, nodes } of lines) {
    const match = ORIGIN.exec(text);
    if (!match?.[1]) continue;
    const link = nodes.find((node) => node.parent?.tag === 'a')?.parent;
    const url = webAddress(match[2], undefined) ?? webAddress(link?.attributes.href, base);
    return { label: match[1], url };
  }
  return undefined;
}

function snapshotIn(lines: readonly PageLine[]): Date | undefined {
  const printed = firstMatch(lines, SNAPSHOT);
  const candidate = printed && candidateOfField(printed, { from: 'text', score: 0 });
  return candidate ? instantOf(candidate, CHINA) : undefined;
}

function firstMatch(lines: readonly PageLine[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}
