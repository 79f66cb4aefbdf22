import type { PublishTime, SourceFlag } from '../../extraction/extracted-page.ts';
import type { ArticleStatus } from '../article.ts';

/** One line of a list of articles. */
export interface ArticleLine {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly url: string | undefined;
  readonly published: Pick<PublishTime, 'at' | 'precision'> | undefined;
  readonly capturedAt: Date;
  readonly sortedAt: Date;
  readonly category: string | undefined;
  readonly themes: readonly string[];
  readonly flags: readonly SourceFlag[];
  readonly excerpt: string;
  readonly status: ArticleStatus;
  /** Articles of its group of near-duplicates besides itself. */
  readonly copies: number;
}
