import type { HtmlElement } from '../html-tree.ts';

/** How often the names that an author gave an element (class, id) speak of something. */
export interface NameKinds {
  /** Things that stand beside articles. */
  readonly aside: number;
  /** Things that hold articles. */
  readonly article: number;
  readonly comments: number;
  readonly related: number;
  readonly sharing: number;
  /** Author, time, source and other data of the article. */
  readonly credits: number;
}

const ASIDE =
  /(^|[\s_-])(ad|ads|advert\w*|agegate|auth\w*-?(box|bio|info)|banner|bio|breadcrumb\w*|bottom|btn|button\w*|byline|caption|combx|comment\w*|community|cookie\w*|copyright|cover-wrap|credit\w*|cta|date|disclaimer|disqus|editor|extra|foot\w*|form|gdpr|head(er)?|hidden|hot|interest\w*|latest|legends|login|menu\w*|meta\w*|modal|more|most|nav\w*|newsletter\w*|next|outbrain|overlay|pager?|pagination|paywall|popup|popular\w*|prev\w*|print|promo\w*|pub_date|rank\w*|recommend\w*|recirc\w*|relat\w*|remark|replies|report|rss|search|share\w*|shar\w*|shoutbox|side\w*|signup|skip|skyscraper|slider|social\w*|source|sponsor\w*|statement|subscri\w*|suggest\w*|supplemental|tag\w*|tabs?|teaser\w*|time|tip|toc|toolbar|tool\w*|top|trending|tuijian|upsell|user|vote|widget\w*|xgxw|yarpp)/gi;
const ARTICLE =
  /(^|[\s_-])(article\w*|body|content\w*|entry|hentry|h-entry|main\w*|page|post\w*|text|txt|blog|story\w*|detail\w*|zw|zhengwen|zoom|trs_editor|news\w*|rich\w*|prose|markdown)/gi;
const COMMENTS = /comment|disqus|repl(y|ies)|respond|discussion|pinglun/i;
const RELATED =
  /relat|recommend|recirc|more|popular|trend|latest|most|next|prev|also|teaser|card|tuijian|hot|rank|xgxw|list/i;
const SHARING =
  /share|social|follow|subscri|newsletter|signup|sign-up|cta|promo|banner|widget|ad(s|vert)?([\s_-]|$)/i;
const CREDITS =
  /author|byline|bio|meta|date|time|source|editor|credit|caption|tag|categor|breadcrumb|info|copyright/i;
const LONGEST_NAME = 300;
const NONE: NameKinds = { aside: 0, article: 0, comments: 0, related: 0, sharing: 0, credits: 0 };

/** Reads the names of elements; one page's elements share few names, so each is read once. */
export class NameReader {
  readonly #byElement = new Map<HtmlElement, NameKinds>();
  readonly #byName = new Map<string, NameKinds>();

  kindsOf(element: HtmlElement): NameKinds {
    const known = this.#byElement.get(element);
    if (known) return known;
    const kinds = this.#read(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`);
    this.#byElement.set(element, kinds);
    return kinds;
  }

  #read(name: string): NameKinds {
    if (name === ' ') return NONE;
    const known = this.#byName.get(name);
    if (known) return known;
    const kinds = kindsOfName(name.slice(0, LONGEST_NAME).replace(/([a-z])([A-Z])/g, '$1-$2'));
    this.#byName.set(name, kinds);
    return kinds;
  }
}

function kindsOfName(name: string): NameKinds {
  return {
    aside: name.match(ASIDE)?.length ?? 0,
    article: name.match(ARTICLE)?.length ?? 0,
    comments: Number(COMMENTS.test(name)),
    related: Number(RELATED.test(name)),
    sharing: Number(SHARING.test(name)),
    credits: Number(CREDITS.test(name)),
  };
}
