import type { PageLine } from '../reading/page-line.ts';

/** A line of the article: as the page shows it, or text without a place in its tree (from JSON, plain text). */
export interface KeptLine {
  readonly text: string;
  readonly line: PageLine | undefined;
}
