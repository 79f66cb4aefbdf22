import { decodePage } from '../../extraction/charset/decode-page.ts';
import { elementsOf, parseHtml } from '../../extraction/html-tree.ts';

/** What a page needs to look like itself: at most so many style sheets and pictures. */
const MOST_STYLE_SHEETS = 3;
const MOST_PICTURES = 6;
/** Dots and lines that count visitors or fill corners. */
const SMALLEST_SIDE = 40;

interface FetchedHtml {
  readonly finalUrl: string;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
}

/** Addresses of the style sheets and first pictures of a page on its own host, in page order, style sheets first. */
export function requisiteLinks(page: FetchedHtml): string[] {
  const sheets: string[] = [];
  const pictures: string[] = [];
  for (const { tag, attributes } of elementsOf(parseHtml(decodePage(page.body, page.contentType).text))) {
    if (tag === 'link' && /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.rel ?? '')) {
      sheets.push(attributes.href ?? '');
    }
    if (tag === 'img' && !isTiny(attributes)) {
      pictures.push(attributes['data-src'] ?? attributes['data-original'] ?? attributes.src ?? '');
    }
  }
  const own = (addresses: readonly string[]) => ownAddresses(addresses, page.finalUrl);
  return [...own(sheets).slice(0, MOST_STYLE_SHEETS), ...own(pictures).slice(0, MOST_PICTURES)];
}

function isTiny({ width, height }: Readonly<Record<string, string>>): boolean {
  return [width, height].some((side) => side !== undefined && Number.parseInt(side, 10) < SMALLEST_SIDE);
}

/** Other hosts are not in hand: their pictures stay where they are. */
function ownAddresses(addresses: readonly string[], base: string): string[] {
  const { host } = new URL(base);
  const urls = addresses.flatMap((address) => {
    if (address === '' || !URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    url.hash = '';
    return url.host === host && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return [...new Set(urls)];
}
