import type { Child, FC } from 'hono/jsx';
import type { Tone } from '../tone.ts';

/** A status in a word or two. */
export const Tag: FC<{ tone?: Tone | undefined; children?: Child }> = ({ tone = 'neutral', children }) => (
  <span class={`badge tag tone-${tone}`}>{children}</span>
);
