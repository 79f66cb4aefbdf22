import type { FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';
import type { Tone } from '../tone.ts';

type DeadlineProps = {
  /** The last day, `YYYY-MM-DD` or already written out. */
  due: string;
  /** Days from today to `due`, in `unit`; 0 = today, negative = past. */
  daysLeft: number;
  /** The measure word, for example 天 or 个工作日; 工作日 is also understood. */
  unit?: string | undefined;
  /** The calendar has no data for these days yet. */
  provisional?: boolean | undefined;
};

/** How urgent: past → danger, within three days → warning. */
export function deadlineTone(daysLeft: number): Tone {
  if (daysLeft < 0) return 'danger';
  return daysLeft <= 3 ? 'warning' : 'neutral';
}

/** The words of a deadline, which carry the meaning without any colour. */
export function deadlineWords(daysLeft: number, unit = '天'): string {
  const measure = unit === '工作日' ? '个工作日' : unit;
  if (daysLeft === 0) return '今天到期';
  return daysLeft < 0 ? `已逾期 ${-daysLeft} ${measure}` : `还剩 ${daysLeft} ${measure}`;
}

/** A limit with what is left of it. */
export const Deadline: FC<DeadlineProps> = ({ due, daysLeft, unit, provisional }) => (
  <span class={`deadline tone-${deadlineTone(daysLeft)}`}>
    <Icon name={daysLeft < 0 ? 'alert' : 'clock'} />
    <span>
      <strong>{deadlineWords(daysLeft, unit)}</strong> <span class="tabular">{due}</span>
      {provisional ? '（暂按周末推算）' : null}
    </span>
  </span>
);
