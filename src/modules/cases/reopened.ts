/** What a closed case loses when it is open again. */
export const reopened = {
  outcome: null,
  outcome_reason: null,
  closed_at: null,
  reviewed_at: null,
  satisfaction: null,
  review_note: null,
  discontent_answered_at: null,
} as const;
