/** An address that a list leads to. */
export interface FoundLink {
  readonly url: string;
  readonly title: string | undefined;
  /** When the list says the page last changed. */
  readonly changedAt: Date | undefined;
}

/** What one list, feed or sitemap holds. */
export interface FoundLinks {
  readonly pages: readonly FoundLink[];
  /** Further lists (the parts of a sitemap index), absolute. */
  readonly lists: readonly string[];
  /** Why nothing could be read, in Chinese. */
  readonly problem: string | undefined;
}

/** Reads a date of a feed or sitemap; undefined for anything that is none. */
export function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined || text.length > 60) return undefined;
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? undefined : at;
}
