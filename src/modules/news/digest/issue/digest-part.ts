/** A section as it is written. */
export interface NewSection {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly position: number;
}

/** An item as it is taken in. */
export interface NewItem {
  readonly id: string;
  readonly sectionId: string;
  readonly articleId: string;
  readonly position: number;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly publishedOn: string | undefined;
  readonly url: string | undefined;
  readonly excerpt: string;
}
