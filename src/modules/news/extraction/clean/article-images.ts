import { webAddress } from '../address/web-address.ts';
import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import type { PageReading, Picture } from '../reading/page-reading.ts';
import { plainTitle } from '../title/plain-title.ts';
import type { PlacedImage } from './clean-html.ts';
import type { KeptLine } from './kept-line.ts';

/** Attributes under which pages keep the address of a picture that is loaded later, before that of its stand-in. */
const LATER = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-url',
  'data-echo',
  'original',
  '_src',
];
const ORNAMENT =
  /(?:^|[/_.-])(?:icons?|logo|avatar|blank|spacer|space|loading|placeholder|qrcode|erweima|ewm|btn|button|pixel|1x1|share|line|dot|arrow|default_?face|gif_?loading)(?:[/_.-]|\d|$)|\.svg(?:\?|$)/i;
const SMALLEST = 90;
const MOST = 60;
const CREDIT =
  /[摄攝]\s*[)）]?$|供图|图片来源|资料图|图源|^(?:图为|图[:：一二三四五六\d]|[△▲↑▼])|摄影[:：]|\(photo|photo(?:graph)?\s?(?:by|:|credit)/iu;
const LONGEST_CAPTION = 160;

/**
 * The pictures of an article with their captions: figcaption, a credit line right under the picture (记者刘彬宇 摄),
 * or an alternative text that says more than the title does.
 */
export function articleImages(
  reading: PageReading,
  { lines, base, title }: { lines: readonly KeptLine[]; base: string | undefined; title: string | undefined },
): PlacedImage[] {
  const numbers = lines.map(({ line }) => line?.index ?? -1);
  const shown = numbers.filter((number) => number >= 0);
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const near = reading.pictures.filter(({ beforeLine }) => beforeLine >= first - 1 && beforeLine <= last + 2);
  const seen = new Set<string>();
  const images = near.flatMap((picture) => {
    const src = addressOf(picture.element, base);
    if (!src || seen.has(src) || isOrnament(picture.element, src)) return [];
    seen.add(src);
    const before = numbers.filter((number) => number >= 0 && number < picture.beforeLine).length;
    return [
      { src, ...captionOf(picture, { next: reading.lines[picture.beforeLine], numbers, title }), before },
    ];
  });
  return images.slice(0, MOST);
}

function addressOf({ attributes }: HtmlElement, base: string | undefined): string | undefined {
  const candidates = [
    ...LATER.map((name) => attributes[name]),
    largestOf(attributes.srcset ?? attributes['data-srcset']),
    attributes.src,
  ];
  return candidates.map((href) => webAddress(href, base)).find((address) => address !== undefined);
}

/** The widest of a srcset. */
function largestOf(srcset: string | undefined): string | undefined {
  const offers = (srcset ?? '').split(/,\s+/).map((offer) => {
    const [address = '', size = ''] = offer.trim().split(/\s+/);
    return { address, size: Number.parseFloat(size) || 1 };
  });
  return offers.toSorted((a, b) => b.size - a.size)[0]?.address || undefined;
}

function isOrnament({ attributes }: HtmlElement, src: string): boolean {
  const [width, height] = [attributes.width, attributes.height].map((size) =>
    Number.parseInt(size ?? '', 10),
  );
  return (
    (width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST || ORNAMENT.test(new URL(src).pathname)
  );
}

interface Around {
  /** The line after the picture, kept or not. */
  readonly next: PageLine | undefined;
  /** Page numbers of the kept lines. */
  readonly numbers: readonly number[];
  readonly title: string | undefined;
}

function captionOf(
  { element }: Picture,
  { next, numbers, title }: Around,
): Pick<PlacedImage, 'alt' | 'caption' | 'captionLine'> {
  const alt = tellingAlt(element.attributes.alt, title);
  const figure = nearest(element, 'figure');
  const isInFigure = figure !== undefined && next !== undefined && nearest(next.element, 'figure') === figure;
  const isCaption =
    next !== undefined && next.text.length <= LONGEST_CAPTION && (isInFigure || CREDIT.test(next.text));
  if (!isCaption) return { alt, caption: alt || undefined, captionLine: undefined };
  const kept = numbers.indexOf(next.index);
  return { alt, caption: next.text, captionLine: kept < 0 ? undefined : kept };
}

/** Editors fill the alternative text with the title or the file's name; both tell nothing of the picture. */
function tellingAlt(alt: string | undefined, title: string | undefined): string {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim();
  const isName = /^[\w%.-]*\.(?:jpe?g|png|gif|webp)$|^(?:img|image|图片?|照片|插图)?[\s\d_-]*$/i.test(text);
  if (isName || text.length > LONGEST_CAPTION || (title && plainTitle(title).includes(plainTitle(text))))
    return '';
  return text;
}

function nearest(element: HtmlElement, tag: string): HtmlElement | undefined {
  let at: HtmlElement | undefined = element;
  for (let steps = 0; at && steps < 6; at = at.parent, steps++) if (at.tag === tag) return at;
  return undefined;
}
