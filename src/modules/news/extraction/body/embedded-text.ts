import { parseHtml } from '../html-tree.ts';
import { type PageReading, readPage } from '../reading/page-reading.ts';
import { toldText, unescaped } from './told-body.ts';

/** Strings that pages built by scripts keep their article in (`__NEXT_DATA__`, `window.__INITIAL_STATE__` and the like). */
const LONG_STRING =
  /"(?:articleBody|articleContent|contentHtml|content|body|bodyHtml|html|text|detail)"\s*:\s*"((?:[^"\\]|\\.){200,})"/g;
const MARK = /[,.;:!?，。；：！？、]/g;
const LEAST_MARKS = 6;

/** Paragraphs of the article that a page keeps only in its JSON-LD or scripts; none where there is no such text. */
export function embeddedText({ linkedData, scripts }: Pick<PageReading, 'linkedData' | 'scripts'>): string[] {
  let best = toldText(linkedData);
  for (const script of scripts) {
    for (const [, text = ''] of script.matchAll(LONG_STRING))
      if (text.length > best.length) best = unescaped(text);
  }
  const paragraphs = /<\w/.test(best)
    ? readPage(parseHtml(best)).lines.map(({ text }) => text)
    : best.split(/\n+/);
  const lines = paragraphs.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return (lines.join('\n').match(MARK)?.length ?? 0) >= LEAST_MARKS ? lines : [];
}
