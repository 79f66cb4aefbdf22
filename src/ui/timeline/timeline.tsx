import type { Child, FC } from 'hono/jsx';
import type { Tone } from '../tone.ts';

export type TimelineEntry = {
  /** Already written out, as in 2023年11月2日 15:30. */
  at: string;
  title: string;
  who?: string | undefined;
  body?: Child;
  tone?: Tone | undefined;
};

/** What happened, in the order given. */
export const Timeline: FC<{ entries: readonly TimelineEntry[] }> = ({ entries }) => (
  <ol class="time-line plain-list">
    {entries.map(({ at, title, who, body, tone = 'neutral' }) => (
      <li class={`tone-${tone}`}>
        <p class="time-title">{title}</p>
        <p class="time-meta">
          <span class="tabular">{at}</span>
          {who ? <span>{who}</span> : null}
        </p>
        {body ? <div class="time-body">{body}</div> : null}
      </li>
    ))}
  </ol>
);
