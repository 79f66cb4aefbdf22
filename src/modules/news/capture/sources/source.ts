export type SourceKind = 'page-list' | 'feed' | 'sitemap' | 'single';
export type SourceStatus = 'active' | 'paused' | 'retired';

/** Where news comes from, and what it may cost the site. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string;
  readonly host: string;
  readonly status: SourceStatus;
  readonly intervalMinutes: number;
  /** Requests a day at most, lists and pages together. */
  readonly dailyBudget: number;
  /** One pattern a line, see `linkPattern`. */
  readonly linkPattern: string | undefined;
  /** `tag#id.class` of the element that holds the article, where the general reading falls short. */
  readonly bodyPart: string | undefined;
  /** General category of all its articles. */
  readonly category: string | undefined;
  /** 影响评估: what the crawl means for the site (网络数据安全管理条例 第十八条). */
  readonly impactNote: string;
  /** The recorded basis on which full text may be shown to the public. */
  readonly republishBasis: string | undefined;
  /** Whom to ask at the site. */
  readonly contact: string | undefined;
  readonly creatorName: string;
  readonly createdAt: Date;
  readonly version: number;
}

type Required = 'name' | 'kind' | 'url' | 'intervalMinutes' | 'dailyBudget' | 'impactNote';
type Optional = 'linkPattern' | 'bodyPart' | 'category' | 'republishBasis' | 'contact';

/** What staff set. */
export type SourceInput = Pick<Source, Required> & Partial<Pick<Source, Optional>>;

export const kindNames: Readonly<Record<SourceKind, string>> = {
  'page-list': '栏目页',
  feed: '订阅源（RSS、Atom、JSON）',
  sitemap: '站点地图',
  single: '单个网页',
};

export const sourceStatusNames: Readonly<Record<SourceStatus, string>> = {
  active: '抓取中',
  paused: '已暂停',
  retired: '已停用',
};

export type SourceAct = 'pause' | 'resume' | 'retire' | 'crawl';

/** A source whose pages are in the register is never deleted, only retired; a retired one may come back. */
export const sourceLife = {
  active: { pause: 'paused', retire: 'retired', crawl: 'active' },
  paused: { resume: 'active', retire: 'retired' },
  retired: { resume: 'active' },
} as const satisfies Record<SourceStatus, Partial<Record<SourceAct, SourceStatus>>>;

/** The status after an act, or undefined where the act is not open. */
export function afterAct(status: SourceStatus, act: SourceAct): SourceStatus | undefined {
  const open: Partial<Record<SourceAct, SourceStatus>> = sourceLife[status];
  return open[act];
}

/** How the crawl of a source stands. */
export interface SourceCrawl {
  readonly nextAt: Date | undefined;
  readonly visitedAt: Date | undefined;
  readonly outcome: string | undefined;
  readonly detail: string | undefined;
  readonly foundCount: number;
  readonly failingSince: Date | undefined;
  readonly failureCount: number;
  /** Requests made today. */
  readonly usedToday: number;
}
