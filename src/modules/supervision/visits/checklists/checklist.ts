/** One thing to look at, in plain words, with how to look and on which article it rests. */
export interface ChecklistItem {
  /** Stable within the checklist, also across its versions. */
  readonly code: string;
  readonly question: string;
  readonly how: string;
  readonly article: string;
  /** Where the firm runs a building site, at its offices, or both. */
  readonly appliesTo: 'company' | 'site' | 'both';
}

/** A checklist as it stood from a day on; older versions stay, because visits hold on to them. */
export interface Checklist {
  readonly key: string;
  /** The first day of this version, which also names it: 'YYYY-MM-DD'. */
  readonly version: string;
  readonly name: string;
  readonly items: readonly ChecklistItem[];
}

/** Which version of which checklist a visit uses. */
export interface FrozenChecklist {
  readonly key: string;
  readonly version: string;
}
