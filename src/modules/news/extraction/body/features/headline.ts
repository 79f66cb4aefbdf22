import type { Outline } from '../outline.ts';

/** The line that is the article's headline: a heading that the page's title repeats, or a line that holds its start. */
export function headline({ lines, measures, title }: Outline): number {
  const start = title.split(/[|_\-–—]/)[0]?.trim() ?? '';
  const repeats = (heading: RegExp) =>
    lines.findIndex(
      ({ element, text }, at) =>
        heading.test(element.tag) && (measures[at]?.weight ?? 0) > 6 && title.includes(text.slice(0, 40)),
    );
  const tries = [
    () => repeats(/^h1$/),
    () => repeats(/^h[12]$/),
    () =>
      start.length <= 5
        ? -1
        : lines.findIndex(({ text }, at) => (measures[at]?.weight ?? 0) < 400 && text.includes(start)),
    () => lines.findIndex(({ element }) => element.tag === 'h1'),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found >= 0) return found;
  }
  return -1;
}
