import { isElsewhere } from './address/canonical-address.ts';
import type { ExtractedPage, SourceFlag } from './extracted-page.ts';

/** Shorter texts are announcements at most. */
const THIN = 80;
const DAY_MS = 86_400_000;
/** Clocks of publishers run ahead by minutes; a day without time counts to its end. */
const TOLERANCE_MS = 10 * 60_000;

/** Why a page is incomplete or contradicts itself; in a fixed order. */
export function sourceFlags(
  page: Omit<ExtractedPage, 'flags'>,
  captured: { url: string | undefined; capturedAt: Date },
): SourceFlag[] {
  const { published, canonicalUrl, statedOrigin } = page;
  const found: readonly (readonly [SourceFlag, boolean])[] = [
    ['origin-missing', statedOrigin !== undefined && statedOrigin.url === undefined],
    [
      'canonical-elsewhere',
      captured.url !== undefined && canonicalUrl !== undefined && isElsewhere(captured.url, canonicalUrl),
    ],
    ['published-after-capture', published !== undefined && isAfter(published, captured.capturedAt)],
    ['address-missing', captured.url === undefined],
    ['title-missing', page.title === undefined],
    ['time-missing', published === undefined],
    ['source-missing', page.sourceName === undefined],
    ['text-thin', [...page.text].length < THIN],
  ];
  return found.filter(([, holds]) => holds).map(([flag]) => flag);
}

function isAfter({ at, precision }: NonNullable<ExtractedPage['published']>, capturedAt: Date): boolean {
  const latest = capturedAt.getTime() + (precision === 'day' ? 0 : TOLERANCE_MS);
  return at.getTime() > latest && (precision !== 'day' || at.getTime() - DAY_MS / 2 > latest);
}
