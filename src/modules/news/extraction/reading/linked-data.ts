/** What schema.org JSON of a page says about its article. */
export interface LinkedArticle {
  readonly headline: string | undefined;
  readonly published: readonly string[];
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /article|posting|report|review|recipe|howto|creativework|discussionforum/i;
const PAGE_TYPES = /webpage|videoobject|collectionpage/i;
const MOST_THINGS = 2000;

/** Reads `application/ld+json`: the first article of the page; a page or video where there is no article. */
export function linkedArticle(sources: readonly string[]): LinkedArticle | undefined {
  const things = sources.flatMap((source) => thingsIn(parsed(source)));
  const thing =
    things.find((one) => ARTICLE_TYPES.test(typesOf(one)) && datesOf(one).length > 0) ??
    things.find((one) => ARTICLE_TYPES.test(typesOf(one))) ??
    things.find((one) => datesOf(one).length > 0 && (typesOf(one) === '' || PAGE_TYPES.test(typesOf(one))));
  if (!thing) return undefined;
  return {
    headline: textOf(thing.headline),
    published: datesOf(thing),
    authors: namesOf(thing.author, things),
    publisher: namesOf(thing.publisher, things)[0],
  };
}

function parsed(source: string): unknown {
  // Line ends inside strings and comment marks around the whole are common and no JSON.
  const json = source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*;?\s*$/g, '')
    .replace(/[\r\n\t]+/g, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** All objects of a document, outer ones first, without recursion: it may be nested as deep as it likes. */
function thingsIn(root: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [root];
  for (let at = 0; at < waiting.length && at < MOST_THINGS; at++) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_THINGS));
    else if (isThing(value)) {
      things.push(value);
      waiting.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string {
  const type = thing['@type'];
  return Array.isArray(type) ? type.join(' ') : (textOf(type) ?? '');
}

function datesOf(thing: Thing): string[] {
  return [thing.datePublished, thing.pubDate, thing.uploadDate, thing.dateCreated].flatMap(
    (date) => textOf(date) ?? [],
  );
}

function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const named = (one: unknown): string[] => {
    if (typeof one === 'string') return [withoutEntities(one)];
    if (!isThing(one)) return [];
    const known = things.find(
      (thing) => thing['@id'] !== undefined && thing['@id'] === one['@id'] && textOf(thing.name),
    );
    return [textOf(one.name) ?? textOf(known?.name)].filter((name) => name !== undefined);
  };
  return (Array.isArray(value) ? value : [value]).flatMap(named);
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? withoutEntities(text.trim()) : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Many sites escape for HTML what stands in a script. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&#(\d{1,5});|&#x([\da-f]{1,4});/gi, (_all, decimal, hex) =>
      String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_all, name) => NAMED[name] ?? '');
}
