import { extractPage } from '../../src/modules/news/extraction/extract-page.ts';
import type { ExtractedPage } from '../../src/modules/news/extraction/extracted-page.ts';
import { offsetMinutes } from '../../src/modules/news/extraction/time/zone.ts';
import type { Engine } from './engines.ts';

const capturedAt = new Date();

/** This project's extraction. */
export const ours: Engine<ExtractedPage> = {
  read: ({ bytes, url }) => extractPage({ bytes, contentType: 'text/html', url, capturedAt }),
  answer: ({ text, title, author, published }) => ({
    text,
    title,
    author,
    date: published && written(published),
  }),
};

/** The moment in the zone in which the page tells it. */
function written({ at, zone, precision }: NonNullable<ExtractedPage['published']>): string {
  const local = new Date(at.getTime() + offsetMinutes(zone) * 60_000).toISOString().replace('T', ' ');
  return local.slice(0, { day: 10, minute: 16, second: 19 }[precision]);
}
