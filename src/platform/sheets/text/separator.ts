const FILE_SEPARATORS = [',', '\t', ';', '|'] as const;
const PASTE_SEPARATORS = [',', '，', ';', '；', '、', '|'] as const;
const SNIFFED_LINES = 50;

/** The separator of a text file: the one that cuts most of the first lines into equally many fields. */
export function fileSeparator(sample: string): string {
  const lines = linesOf(sample);
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of FILE_SEPARATORS) {
    const score = agreement(lines.map((line) => line.split(separator).length - 1));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/**
 * The separator of a pasted block: a tab where there is one (Excel, WPS), else the one mark (also full-width)
 * or the spaces (WeChat lists) that cut every line alike, else none: each line is one cell.
 */
export function pasteSeparator(text: string): string | 'spaces' | undefined {
  if (text.includes('\t')) return '\t';
  const lines = linesOf(text);
  const cutsAlike = (counts: number[]) =>
    (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
  const mark = PASTE_SEPARATORS.find((separator) =>
    cutsAlike(lines.map((line) => line.split(separator).length - 1)),
  );
  if (mark !== undefined) return mark;
  const gaps = lines.map((line) => line.trim().split(/\s+/).length - 1);
  return lines.length > 1 && cutsAlike(gaps) ? 'spaces' : undefined;
}

/** Lines with content, what stands in quotes left out. */
function linesOf(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SNIFFED_LINES);
}

/** How many lines share the most frequent number of cuts; more cuts decide between equals. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, equal]) => equal + count / 10_000));
}
