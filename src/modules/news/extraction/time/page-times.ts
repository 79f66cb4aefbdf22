import type { PublishTime } from '../extracted-page.ts';
import type { LinkedArticle } from '../reading/linked-data.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { addressDate } from './address-date.ts';
import { metadataTimes, scriptTimes } from './metadata-times.ts';
import { publishTime } from './publish-time.ts';
import { type ArticlePlace, textTimes } from './text-times.ts';
import { offsetMinutes } from './zone.ts';

export interface PageFacts {
  readonly url: string | undefined;
  readonly capturedAt: Date;
  readonly linked: LinkedArticle | undefined;
  readonly place: ArticlePlace;
  readonly isChinese: boolean;
}

const CHINA = '+08:00';

/** When a page says that its article was published, from its text, its head and its address. */
export function pagePublishTime(reading: PageReading, facts: PageFacts): PublishTime | undefined {
  const zone = facts.isChinese ? CHINA : '+00:00';
  const known = [addressDate(facts.url), ...metadataTimes(reading, facts.linked)].filter(
    (time) => time !== undefined,
  );
  const { place, capturedAt } = facts;
  const printed = textTimes(reading.lines, {
    place,
    capturedAt,
    offset: offsetMinutes(zone),
    isMonthFirst: isAmerican(reading.lang, facts.url),
    known,
  });
  const said = [...known, ...printed];
  const rule = { zone, isLocal: facts.isChinese, capturedAt };
  const found = publishTime(said, rule);
  const isFirm = found && (found.precision !== 'day' || found.from !== 'text');
  return isFirm ? found : publishTime([...said, ...scriptTimes(reading.scripts)], rule);
}

/** English pages outside the countries that put the day first. */
function isAmerican(lang: string, url: string | undefined): boolean {
  const host = url === undefined ? '' : (URL.parse(url)?.hostname ?? '');
  return /^en\b(?!-(?:gb|au|nz|ie|in|za))/i.test(lang) && !/\.(?:uk|au|nz|ie|in|za|eu)$/.test(host);
}
