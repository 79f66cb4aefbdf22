/** A line that only says when, where and by whom a text was published. */
const BYLINE =
  /发布时间|发表时间|发稿时间|更新时间|信息来源|(?:来源|稿源|作者|编辑|记者|通讯员)\s*[:：]|^\s*\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}/;
const LONGEST_BYLINE = 120;
/** Bylines stand in the first and last lines of a text. */
const EDGE = 3;

/**
 * A text without the bylines before and after it. Extraction takes them out of most pages; where one was left, its
 * names and times would make strangers of two copies and relatives of all articles of one reporter.
 */
export function storyText(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .filter(
      (line, at) => (at >= EDGE && at <= last - EDGE) || line.length > LONGEST_BYLINE || !BYLINE.test(line),
    )
    .join('\n');
}
