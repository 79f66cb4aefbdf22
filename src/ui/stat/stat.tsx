import type { Child, FC } from 'hono/jsx';

type StatProps = {
  label: string;
  value: string | number;
  unit?: string | undefined;
  /** The rows behind the figure. */
  href?: string | undefined;
  hint?: Child;
};

/** One figure with its name; the whole tile leads to the rows behind it. */
export const Stat: FC<StatProps> = ({ label, value, unit, href, hint }) => (
  <div class="figure">
    <p class="figure-label">{href ? <a href={href}>{label}</a> : label}</p>
    <p class="figure-value">
      {value}
      {unit ? <span class="figure-unit">{unit}</span> : null}
    </p>
    {hint ? <p class="figure-hint">{hint}</p> : null}
  </div>
);

/** Figures beside each other, as many as fit. */
export const StatRow: FC<{ children?: Child }> = ({ children }) => <div class="figure-row">{children}</div>;
