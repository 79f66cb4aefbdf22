/** Whose papers are whose in the file store. */
export const TAKEDOWN_OWNER = 'news-takedown';
export const COUNTER_OWNER = 'news-takedown-counter';
