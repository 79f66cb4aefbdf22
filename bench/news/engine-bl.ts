import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { decodePage } from '../../src/modules/news/extraction/charset/decode-page.ts';
import type { Engine } from './engines.ts';
import { stampOf } from './stamp.ts';

type Article = ReturnType<Readability['parse']>;

/** The best composition of well-kept libraries: parse5 builds the tree, linkedom holds it, Readability reads it. */
export const bl: Engine<Article | undefined> = {
  read: ({ bytes }) => {
    const html = serialize(parse(decodePage(bytes).text)).replace(/<template[\s\S]*?<\/template>/gi, '');
    try {
      return new Readability(parseHTML(html).document).parse();
    } catch {
      return undefined;
    }
  },
  answer: (article) => ({
    text: article?.textContent ?? '',
    title: article?.title ?? undefined,
    author: article?.byline ?? undefined,
    date: stampOf(article?.publishedTime),
  }),
};
