const CREDIT_LINE =
  /^(?:发布|发表|更新)?(?:时间|日期)[：:]|^(?:来源|稿源|信息来源|作者|记者|通讯员|编辑|责任编辑|责编)[：:]|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|$)/u;
/** A credit line is short; a paragraph that only begins like one is text. */
const LONGEST = 90;

/**
 * The text from its first sentence on: lines in front that only say when and where it stood and who wrote it are left
 * out, for excerpts name these apart. A text of nothing else stays as it is.
 */
export function leadText(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => {
    const plain = line.trim();
    return plain !== '' && (plain.length > LONGEST || !CREDIT_LINE.test(plain));
  });
  return first <= 0 ? text : lines.slice(first).join('\n');
}
