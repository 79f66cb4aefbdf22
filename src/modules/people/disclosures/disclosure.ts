/** Personal data given to somebody outside the union. */
export interface Disclosure {
  readonly id: string;
  /** Who received it, as the person would name it. */
  readonly recipient: string;
  /** Which data. */
  readonly what: string;
  readonly purpose: string;
  /** Consent, or the article that allows or demands it. */
  readonly legalBasis: string;
  readonly disclosedAt: Date;
  readonly disclosedByName: string;
}
