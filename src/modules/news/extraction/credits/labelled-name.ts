/** Longest name that is taken for a source, author or editor, in characters. */
const LONGEST_NAME = 60;

/** Where a name ends: the next label, a time, a counter or a button of the same line. */
const END =
  /(?:来源|稿源|來源|作者|记者|編輯|编辑|责编|责任|审核|校对|监制|排版|选稿|供稿|供图|发布|发表|更新|时间|日期|浏览|点击|阅读|访问|人气|字号|字体|评论(?!员)|分享|打印|收藏|举报|纠错|返回|查看|关注|订阅|类别|栏目|标签|关键词|扫一扫|微信|手机看|https?:|share|comments?\b|updated?\b|published?\b|posted\b)|\d{4}\s?[-/.年]|\d{1,2}:\d{2}|[|丨【\]】)）>›•·;；]\s*$|\s{2,}|[|丨｜【】［］<>]|$/iu;
/** Platforms print the province of the writer after the account's name. */
const PLACES = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  ),
);
const EDGES = /^[\s:：·丨|｜/／\-—–,，、[［(（【《“"]+|[\s:：丨|｜/／\-—–,，、\]］)）】”"。.]+$/gu;

/**
 * The name after a label in a line, up to where it ends.
 * @returns undefined for an empty label, an overlong rest, or one that is no name (a number, a sentence, markup).
 */
export function nameAfter(label: RegExp, line: string): string | undefined {
  const match = label.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match.index + match[0].length).replace(/^[\s:：丨|/／[［(（【]+/u, '');
  const end = END.exec(rest)?.index ?? rest.length;
  return asName(rest.slice(0, end));
}

/** A trimmed name; undefined where the text cannot be one. */
export function asName(text: string): string | undefined {
  let name = text.replace(/[\s\p{Co}]+/gu, ' ').trim();
  // 《光明日报》 keeps its marks only as a pair.
  if (!/^《[^》]*》$/u.test(name)) name = name.replace(EDGES, '').trim();
  name = name.replace(/\s(?:\p{Script=Han}{2,3})$/u, (place) => (PLACES.has(place.trim()) ? '' : place));
  if (name === '' || [...name].length > LONGEST_NAME) return undefined;
  if (
    !/\p{L}{2}|\p{Script=Han}/u.test(name) ||
    /[。！？!?=]|size/.test(name) ||
    /^(?:讨论|推荐|未知|佚名|原创|转载文章?|互联网|网络|无)(?:\s|$)/.test(name)
  )
    return undefined;
  return name;
}
