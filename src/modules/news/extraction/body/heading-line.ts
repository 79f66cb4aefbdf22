import type { PageLine } from '../reading/page-line.ts';
import type { LineMeasure } from './line-measure.ts';

const SHORTEST = 6;
const LONGEST = 400;
const TITLE_START = 40;

/** The line that is the article's headline: a heading that the page's title repeats, else text that holds the title. */
export function headingLine(
  lines: readonly PageLine[],
  measures: readonly LineMeasure[],
  title: string,
): number {
  const isTitled = (index: number) =>
    (measures[index]?.weight ?? 0) > SHORTEST &&
    title.includes(lines[index]?.text.slice(0, TITLE_START) ?? '\0');
  const own = (title.split(/[|_\-–—]/)[0] ?? '').trim();
  const rules: ((line: PageLine, index: number) => boolean)[] = [
    ({ element }, index) => element.tag === 'h1' && isTitled(index),
    ({ element }, index) => /^h[12]$/.test(element.tag) && isTitled(index),
    ({ text }, index) => own.length > 5 && (measures[index]?.weight ?? 0) < LONGEST && text.includes(own),
    ({ element }) => element.tag === 'h1',
  ];
  for (const rule of rules) {
    const found = lines.findIndex(rule);
    if (found !== -1) return found;
  }
  return -1;
}
