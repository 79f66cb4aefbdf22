/** What was typed, field by field; a repeated name holds a list. */
export type TypedValues = Record<string, string | string[] | undefined>;

/** The parts of a claim that a worker fills in, in the order of the journey. */
export const draftSections = [
  'kind',
  'questions',
  'who',
  'employer',
  'site',
  'lines',
  'demands',
  'members',
  'papers',
] as const;
export type DraftSection = (typeof draftSections)[number];

/** Kept as typed and checked again when it is filed: a draft may be older than a rule. */
export type DraftSections = Partial<Record<DraftSection, TypedValues>>;

/** A claim that is not filed yet; it belongs to one account. */
export interface ClaimDraft {
  readonly id: string;
  readonly region: string;
  readonly accountId: string;
  /** Rises with every save; the last page carries it, so that nobody files what they have not read. */
  readonly version: number;
  readonly sections: DraftSections;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  /** The case it became; its sections are empty then. */
  readonly caseId: string | undefined;
}

/** At most so many unfiled drafts per account. */
export const MOST_DRAFTS = 10;

/** Papers of a draft hang on this owner type until it is filed. */
export const DRAFT_OWNER = 'case-draft';
