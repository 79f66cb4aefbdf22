import type { ArticleImage, PublishTime, SourceFlag } from '../extraction/extracted-page.ts';

export type ArticleStatus = 'shown' | 'blocked';

/** Who gave the general category: the classifier, a clerk, or the source's own setting. */
export type CategoryBy = 'model' | 'staff' | 'source';

/** What the newest snapshot of one address says. */
export interface Article {
  readonly id: string;
  readonly sourceId: string | undefined;
  readonly snapshotId: string;
  readonly url: string | undefined;
  readonly title: string;
  /** 来源 as printed. */
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly editor: string | undefined;
  /** 截至: the day the article's facts are of, 'YYYY-MM-DD'; neither publish nor capture time. */
  readonly asOf: string | undefined;
  readonly published: Omit<PublishTime, 'from'> | undefined;
  readonly capturedAt: Date;
  /** Publish time, or capture time where the page gives none: what registers are ordered by. */
  readonly sortedAt: Date;
  readonly statedCategory: string | undefined;
  /** The label (原文地址 …) under which a copying page names its original; the address may be missing. */
  readonly statedOrigin: { readonly label: string; readonly url: string | undefined } | undefined;
  readonly excerpt: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly images: readonly ArticleImage[];
  readonly flags: readonly SourceFlag[];
  readonly category: string | undefined;
  readonly categoryBy: CategoryBy;
  readonly themes: readonly string[];
  /** The earliest of a group of near-duplicates; the own id where there is no earlier one. */
  readonly headId: string;
  readonly status: ArticleStatus;
  readonly version: number;
}

/** The part of an article that understanding and the check of claims read. */
export interface ReadArticle {
  readonly id: string;
  readonly title: string;
  readonly bodyText: string;
  readonly sourceName: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly capturedAt: Date;
}
