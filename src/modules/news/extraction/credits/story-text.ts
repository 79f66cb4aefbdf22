/** A line that only says when, where and by whom a text was published. */
const CREDIT_LINE =
  /发布时间|发表时间|发稿时间|更新时间|信息来源|^(?:时间|日期)[：:]|(?:来源|稿源|作者|编辑|责编|记者|通讯员)\s*[:：]|^\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}|\s*$)/;
/** A credit line is short; a paragraph that only begins like one is text. */
const LONGEST = 120;
/** Credits stand in the first and last lines of a text. */
const EDGE = 3;

/**
 * A text without the credits before and after it. Extraction takes them out of most pages; where one was left (a
 * paragraph of its own under the text, a file handed in), its names and times would make strangers of two copies,
 * relatives of all articles of one reporter, and an excerpt that says nothing. A text of nothing else stays as it is.
 */
export function storyText(text: string): string {
  const lines = text.split('\n');
  const last = lines.filter((line) => line.trim() !== '').length - 1;
  let shown = -1;
  const story = lines.filter((line) => {
    if (line.trim() === '') return true;
    shown += 1;
    const isEdge = shown < EDGE || shown > last - EDGE;
    return !isEdge || line.length > LONGEST || !CREDIT_LINE.test(line);
  });
  return story.some((line) => line.trim() !== '') ? story.join('\n').trim() : text;
}
