import type { HtmlElement } from '../html-tree.ts';

/** How many words in an element's class and id speak for each kind of place. */
export interface NameKinds {
  /** Furniture of a page: navigation, advertising, lists of other things. */
  readonly furniture: number;
  /** Names that authors of pages give to their articles. */
  readonly article: number;
  readonly comments: number;
  readonly related: number;
  readonly sharing: number;
  readonly credits: number;
}

export const KINDS = ['furniture', 'article', 'comments', 'related', 'sharing', 'credits'] as const;
type Kind = (typeof KINDS)[number];

/** Words of names, Chinese ones in pinyin too (xgyd 相关阅读, zhengwen 正文, pinglun 评论, tuijian 推荐). */
const WORDS: Readonly<Record<Kind, RegExp>> = {
  furniture:
    /^(?:ads?|advert\w*|agegate|auth\w*|banner|bio|breadcrumbs?|bottom|btn|buttons?|byline|caption|combx|comments?|community|cookies?|copyright|credits?|cta|date|disclaimer|disqus|editor|extra|foot\w*|form|gdpr|head(?:er|line)?|hidden|hot|interest\w*|latest|legends|login|menus?|meta\w*|modal|more|most|nav\w*|newsletters?|next|outbrain|overlay|pager?|paginat\w*|paywall|popup|popular\w*|prev\w*|print|promo\w*|rank\w*|recommend\w*|recirc\w*|relat\w*|remark|replies|report|rss|search|shar\w*|shoutbox|side\w*|signup|skip|skyscraper|slide\w*|social\w*|source|sponsor\w*|statement|subscri\w*|suggest\w*|supplemental|tags?|tabs?|teasers?|time|tips?|toc|tool\w*|top|trending|tuijian|upsell|user\w*|votes?|widgets?|xgxw|xgyd|xgwz|xglj|yarpp|remen|paihang\w*|fenxiang|dibu|toubu|ewm|erweima|shengming|daohang|qr\w*)$/,
  article:
    /^(?:articles?|artical|arti|articlebody|articlecontent|body|content\w*|con|cont|entry|hentry|main\w*|page|post\w*|text|txt|blog|stor(?:y|ies)\w*|detail\w*|zw|zhengwen|zoom|trs|trseditor|vsb|news\w*|neirong|wenzhang|rich\w*|prose|markdown|para\w*|read\w*)$/,
  comments: /comment|disqus|repl(?:y|ies)|respond|discuss|pinglun|message|liuyan/,
  related:
    /relat|recommend|recirc|more|popular|trend|latest|most|next|prev|also|teaser|card|tuijian|hot|rank|xgxw|xgyd|xgwz|list/,
  sharing:
    /share|social|follow|subscri|newsletter|signup|^cta$|promo|banner|widget|^ads?$|^advert|sponsor|fenxiang/,
  credits:
    /author|byline|^bio$|meta|date|time|source|editor|credit|caption|^tags?$|categor|breadcrumb|info|copyright|laiyuan|zuozhe/,
};

const NONE: NameKinds = { furniture: 0, article: 0, comments: 0, related: 0, sharing: 0, credits: 0 };

/** Reads the names of a page's elements; each name and word is looked at once. */
export class NameReader {
  private readonly byName = new Map<string, NameKinds>();
  private readonly byWord = new Map<string, NameKinds>();

  read({ attributes }: HtmlElement): NameKinds {
    const { class: classes, id } = attributes;
    if (classes === undefined && id === undefined) return NONE;
    const name = id === undefined ? (classes ?? '') : `${classes ?? ''} ${id}`;
    const kinds = this.byName.get(name) ?? this.ofName(name.slice(0, LONGEST_NAME));
    this.byName.set(name, kinds);
    return kinds;
  }

  private ofName(name: string): NameKinds {
    const sum = { ...NONE };
    const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    for (const word of words.match(/[a-z]+/g) ?? []) {
      const kinds = this.ofWord(word);
      for (const kind of KINDS) sum[kind] += kinds[kind];
    }
    return sum;
  }

  private ofWord(word: string): NameKinds {
    const known = this.byWord.get(word);
    if (known) return known;
    const kinds = { ...NONE };
    for (const kind of KINDS) kinds[kind] = WORDS[kind].test(word) ? 1 : 0;
    this.byWord.set(word, kinds);
    return kinds;
  }
}

const LONGEST_NAME = 400;
