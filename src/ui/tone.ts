/** The five moods of tags, alerts and timeline entries. Colour is never the only carrier: each shows words too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
