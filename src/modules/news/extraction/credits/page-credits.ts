import type { LinkedArticle } from '../reading/linked-data.ts';
import { type PageLine, spacedText } from '../reading/page-line.ts';
import type { PageReading } from '../reading/page-reading.ts';
import type { ArticlePlace } from '../time/text-times.ts';
import { writtenTimes } from '../time/written-time.ts';
import { reportersIn } from './byline.ts';
import { englishAuthor, isPublisher, withoutBy } from './english-author.ts';
import { asName, nameAfter } from './labelled-name.ts';

export interface Credits {
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly editor: string | undefined;
}

const SOURCE =
  /(?:(?:文章|稿件|信息|新闻|本文|内容)?(?:来源|來源)(?:于|自)?|稿源|转自|转载自|出处)\s*[:：丨|]|\b(?:source)\s*:/iu;
const NOT_SOURCE = /(?:图片|图|照片|素材|视频|数据|资料|封面|题图)(?:来源|來源)|来源(?:网址|链接|地址)/u;
const AUTHOR =
  /(?:^|[\s【［[（(|丨>])(?:作者|撰文|文|文字|撰稿|author)\s*[:：丨|/／]\s*|^(?:作者|撰文|撰稿)\s+(?=\p{Script=Han}{2,4}(?:\s|$))/iu;
const EDITOR =
  /(?:责任编辑|责编|責任編輯|网络编辑|编辑|編輯)\s*[:：丨|/／]\s*|(?:责任编辑|责编)\s*(?=\p{Script=Han})|(?:^|[(（【\s])\p{Script=Han}{0,6}编辑\s+(?=\p{Script=Han}{2,4}(?:\s|[)）】丨|｜]|$))|\b(?:edited by|editor:)\s/iu;
const MEDIA =
  /(?:网|報|报|社|台|刊|客户端|日报|晚报|时报|财经|新闻|在线|周刊|杂志|发布|频道|融媒|传媒|通讯|广播|电视|官方账号|头条)$/u;
/** 发布于北京: where the writer sat, which platforms print before the account's name. */
const PLACE_OF_POST = /^\s*[|·•]?\s*(?:发布(?:于(?:内蒙古|黑龙江|\p{Script=Han}{2}))?|发表)\s*/u;
const NEAR = 12;

/** 来源, 作者 and 责任编辑 of an article, each as printed. */
export function pageCredits(
  reading: PageReading,
  {
    place,
    linked,
    isChinese,
  }: { place: ArticlePlace; linked: LinkedArticle | undefined; isChinese: boolean },
): Credits {
  const lines = creditLines(reading.lines, place);
  const sourceName = sourceIn(lines) ?? mediumBesideTime(lines) ?? sourceOfHead(reading, linked);
  const editor = firstOf(lines, (line) => (line.length <= 120 ? nameAfter(EDITOR, line) : undefined));
  const shown = authorShown(lines);
  const said = authorOfHead(reading, linked);
  if (isChinese) {
    const credible = said === editor || !isPerson(said) ? undefined : said;
    return { sourceName, author: shown ?? credible, editor };
  }
  const printed = shown ?? englishAuthor(lines);
  return {
    sourceName,
    author: isPublisher(said, sourceName) ? (printed ?? said) : (said ?? printed),
    editor,
  };
}

/** Credits stand around the title, at the article's beginning and at its end. */
function creditLines(
  lines: readonly PageLine[],
  { titleLine, bodyStart, bodyEnd }: ArticlePlace,
): PageLine[] {
  const from = titleLine ?? bodyStart ?? 0;
  const begin = Math.max(from, bodyStart ?? 0);
  const end = bodyEnd ?? lines.length;
  const head = lines.slice(Math.max(0, from - 4), begin + NEAR);
  const tail = lines.slice(Math.max(begin + NEAR, end - 5), end + NEAR);
  return [...head, ...tail].map((line) => ({ ...line, text: spacedText(line) }));
}

function sourceIn(lines: readonly PageLine[]): string | undefined {
  return firstOf(lines, (line) => {
    if (line.length > 200) return bracketedSource(line);
    return NOT_SOURCE.test(line) ? undefined : (nameAfter(SOURCE, line) ?? undefined);
  });
}

/** （来源：上海证券报） at the end of a paragraph. */
function bracketedSource(line: string): string | undefined {
  const bracket = /[(（](?:本文|文章)?来源[:：]([^()（）]{2,30})[)）]\s*$/u.exec(line);
  return bracket?.[1] && asName(bracket[1].replace(/作者.*$/, ''));
}

/** `2016年05月25日10:10 新浪财经` names its source without a label. */
function mediumBesideTime(lines: readonly PageLine[]): string | undefined {
  return firstOf(lines, (line) => {
    if (line.length > 60) return undefined;
    const [time] = writtenTimes(line);
    if (!time) return undefined;
    const rest = line.slice(time.end).replace(/(?:作者|编辑|阅读|浏览|评论)[\s\S]*$/, '');
    const beside = asName(rest.replace(PLACE_OF_POST, ''));
    return beside && MEDIA.test(beside) && [...beside].length <= 20 ? beside : undefined;
  });
}

function sourceOfHead({ metas }: PageReading, linked: LinkedArticle | undefined): string | undefined {
  const names = ['source', 'contentsource', 'dc.source', 'og:site_name'];
  const said = names.flatMap((name) => metas.get(name)?.[0] ?? []);
  return [...said, linked?.publisher ?? ''].map(asName).find((name) => name !== undefined);
}

function authorShown(lines: readonly PageLine[]): string | undefined {
  return (
    firstOf(lines, (line) =>
      line.length <= 120 ? nameAfter(AUTHOR, line)?.split(/[:：]/)[0]?.trim() : undefined,
    ) ?? firstOf(lines, reportersIn)
  );
}

function authorOfHead({ metas }: PageReading, linked: LinkedArticle | undefined): string | undefined {
  const listed = [...new Set((linked?.authors ?? []).map(asName))].filter((name) => name !== undefined);
  if (listed.length > 0) return asName(listed.slice(0, 5).join(', '));
  const names = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'citation_author',
    'byl',
  ];
  const said = names.flatMap((name) => metas.get(name)?.slice(0, 1) ?? []);
  return said
    .filter((name) => !/^https?:/i.test(name))
    .map((name) => asName(withoutBy(name)))
    .find((name) => name !== undefined);
}

/** Chinese sites fill the author's field with their own name as often as with a person's. */
function isPerson(name: string | undefined): boolean {
  const persons = /^\p{Script=Han}{2,4}(?:[\s、,，·]+\p{Script=Han}{1,8})*$/u;
  return name !== undefined && persons.test(name) && !MEDIA.test(name);
}

function firstOf(lines: readonly PageLine[], read: (line: string) => string | undefined): string | undefined {
  for (const { text } of lines) {
    const found = read(text);
    if (found) return found;
  }
  return undefined;
}
