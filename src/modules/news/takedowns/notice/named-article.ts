/** As much of an article as the pages and letters of both sides show. */
export interface NamedArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly sourceId: string | undefined;
  readonly sourceName: string | undefined;
  readonly status: string;
}
