import { formatDate } from '../../../../platform/dates.ts';

export const digestStatuses = ['draft', 'issued', 'withdrawn', 'discarded'] as const;
export type DigestStatus = (typeof digestStatuses)[number];

export const statusNames = {
  draft: '待编发',
  issued: '已印发',
  withdrawn: '已撤回',
  discarded: '已作废',
} as const satisfies Record<DigestStatus, string>;

/** More than this nobody reads, and a sheet of 200 items is already forty pages. */
export const MOST_ITEMS = 200;

/** One line of the register of issues. */
export interface DigestLine {
  readonly id: string;
  readonly title: string;
  /** First and last publish day that it covers, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly until: string;
  readonly status: DigestStatus;
  /** 第N期 of a year; from issuing on. */
  readonly number: { readonly year: number; readonly number: number } | undefined;
  readonly signedBy: string | undefined;
  readonly issuedAt: Date | undefined;
  readonly creatorName: string;
  readonly createdAt: Date;
  readonly itemCount: number;
  readonly version: number;
}

/** 剪报: one issue with its sections in order. */
export interface Digest extends Omit<DigestLine, 'itemCount'> {
  /** Themes and categories it was composed from; empty for all. */
  readonly topics: readonly string[];
  /** 卷首编者按. */
  readonly foreword: string | undefined;
  readonly closedAt: Date | undefined;
  readonly closeReason: string | undefined;
  readonly sections: readonly DigestSection[];
}

export interface DigestSection {
  readonly id: string;
  readonly title: string;
  /** 编者按 of the section. */
  readonly note: string | undefined;
  readonly items: readonly DigestItem[];
}

/** One article in an issue. Work, author and source are named as they stood when it was taken in. */
export interface DigestItem {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  /** 'YYYY-MM-DD' */
  readonly publishedOn: string | undefined;
  readonly url: string | undefined;
  readonly excerpt: string;
  readonly note: string | undefined;
  /** Taken down after it was taken in: only a line of notice is printed for it. */
  readonly isBlocked: boolean;
}

export const BLOCKED_LINE = '本条已按要求下线。';

/** 2023年第12期; a draft has none yet. */
export function issueName({ number }: Pick<DigestLine, 'number'>): string {
  return number ? `${number.year}年第${number.number}期` : '未编号';
}

/** 2023年11月6日至2023年11月12日 */
export function spanName({ from, until }: Pick<DigestLine, 'from' | 'until'>): string {
  return from === until ? formatDate(from) : `${formatDate(from)}至${formatDate(until)}`;
}

/** All items in the order of print. */
export function itemsOf(digest: Pick<Digest, 'sections'>): DigestItem[] {
  return digest.sections.flatMap(({ items }) => items);
}

/** Who wrote it where and when, as 著作权法 §24 wants named: author, work and source. */
export function creditOf(item: DigestItem): string {
  return [
    item.sourceName === undefined ? '来源未注明' : `来源：${item.sourceName}`,
    item.author === undefined ? undefined : `作者：${item.author}`,
    item.publishedOn === undefined ? '发布日期未注明' : formatDate(item.publishedOn),
  ]
    .filter((part) => part !== undefined)
    .join('　');
}
