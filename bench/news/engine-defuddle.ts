import { Defuddle, type DefuddleResponse } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { decodePage } from '../../src/modules/news/extraction/charset/decode-page.ts';
import { parseHtml, textOf } from '../../src/modules/news/extraction/html-tree.ts';
import type { Engine } from './engines.ts';
import { stampOf } from './stamp.ts';

/** Defuddle on linkedom, without its extractors that ask other servers. */
export const defuddle: Engine<DefuddleResponse | undefined> = {
  read: async ({ bytes, url }) => {
    try {
      const { document } = parseHTML(decodePage(bytes).text);
      return await Defuddle(document, url, { useAsync: false });
    } catch {
      return undefined;
    }
  },
  answer: (article) => ({
    text: textOf(
      parseHtml(
        (article?.content ?? '').replace(
          /<\/(?:p|div|li|h\d|td|th|blockquote|figcaption)>|<br\s*\/?>/gi,
          '$&\n',
        ),
      ),
    ),
    title: article?.title || undefined,
    author: article?.author || undefined,
    date: stampOf(article?.published),
  }),
};
