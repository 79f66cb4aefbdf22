import type { Child, FC } from 'hono/jsx';

/** Fields that belong together, under one legend. `columns` puts them side by side where there is room. */
export const Fieldset: FC<{
  legend: string;
  hint?: string | undefined;
  columns?: boolean | undefined;
  children?: Child;
}> = ({ legend, hint, columns, children }) => (
  <fieldset class="fieldset-box">
    <legend class="fieldset-title">{legend}</legend>
    {hint ? <p class="field-hint">{hint}</p> : null}
    {columns ? <div class="field-columns">{children}</div> : children}
  </fieldset>
);
