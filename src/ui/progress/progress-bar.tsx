import type { FC } from 'hono/jsx';

/** How much of a long work is done, as a bar and in words. */
export const ProgressBar: FC<{ value: number; max: number; label: string }> = ({ value, max, label }) => {
  const percent = max > 0 ? Math.floor((Math.min(value, max) / max) * 100) : 0;
  return (
    <div class="progress-box">
      <p>
        {label}
        <span class="tabular">
          {value.toLocaleString('zh-CN')} / {max.toLocaleString('zh-CN')}（{percent}%）
        </span>
      </p>
      <progress class="progress progress-primary" value={value} max={max} aria-label={label} />
    </div>
  );
};
