/** An article that may stand in an issue. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly sortedAt: Date;
  readonly url: string | undefined;
  readonly bodyText: string;
  readonly themes: readonly string[];
  readonly category: string | undefined;
  readonly isBlocked: boolean;
}
