/** What reading a captured page gives. Nothing here is certain: each field says where the page said it, or is undefined. */
export interface ExtractedPage {
  readonly title: string | undefined;
  readonly published: PublishTime | undefined;
  /** 来源 as the page names it, e.g. 南海网. */
  readonly sourceName: string | undefined;
  /** 作者, 记者, 通讯员, as printed. */
  readonly author: string | undefined;
  /** 责任编辑, as printed. */
  readonly editor: string | undefined;
  /** Paragraphs separated by one line feed, without title line, 免责 and lists of other articles. */
  readonly text: string;
  /** The same as clean HTML: a few elements, no attribute that acts, made by construction. */
  readonly html: string;
  readonly images: readonly ArticleImage[];
  /** Address that the page calls its own (rel=canonical, og:url), absolute. */
  readonly canonicalUrl: string | undefined;
  /** Further pages of the same article, in order, absolute. */
  readonly nextPages: readonly string[];
  /** Where a page that copies another names its original (信息原文地址): the label is there, the address may be empty. */
  readonly statedOrigin: { readonly label: string; readonly url: string | undefined } | undefined;
  /** 类别 as printed by a snapshot site. */
  readonly statedCategory: string | undefined;
  /** 快照生成时间 as printed by a snapshot site: the capture time of theirs, not ours. */
  readonly statedSnapshotAt: Date | undefined;
  /** Days that the text gives for its facts (截至11月2日), 'YYYY-MM-DD', in the order of the text. */
  readonly asOfMentions: readonly string[];
  /** Sentences taken out of the text because they disclaim it. */
  readonly disclaimers: readonly string[];
  readonly encoding: { readonly declared: string | undefined; readonly used: string };
  readonly flags: readonly SourceFlag[];
}

export interface PublishTime {
  readonly at: Date;
  /** How exactly the page says it; a day without a time is midnight of that day in `zone`. */
  readonly precision: 'second' | 'minute' | 'day';
  /** Offset as stated or, on Chinese pages without one, '+08:00'. */
  readonly zone: string;
  /** As printed, for people to check. */
  readonly printed: string;
  readonly from: 'text' | 'metadata' | 'address';
}

export interface ArticleImage {
  /** Absolute http(s) address. */
  readonly src: string;
  readonly caption: string | undefined;
}

/** Why a source is incomplete or contradicts itself (来源不完整); an article with one is never shown as verified. */
export type SourceFlag =
  | 'origin-missing'
  | 'canonical-elsewhere'
  | 'published-after-capture'
  | 'clocks-differ'
  | 'address-missing'
  | 'title-missing'
  | 'time-missing'
  | 'source-missing'
  | 'text-thin'
  | 'truncated';
