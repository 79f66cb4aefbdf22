import type { Child, FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';

type FilterBarProps = {
  action: string;
  /** Where all filters are gone. */
  resetHref: string;
  /** What is filtered now, each with the address that lifts only this one. */
  active?: readonly { label: string; removeHref: string }[] | undefined;
  children?: Child;
};

/** Filters of a register: a GET form, so the address is the filter and can be sent to a colleague. */
export const FilterBar: FC<FilterBarProps> = ({ action, resetHref, active = [], children }) => (
  <search class="filter-bar" aria-label="筛选">
    <form action={action} method="get">
      <div class="filter-fields">{children}</div>
      <div class="actions">
        <button type="submit" class="btn btn-outline">
          <Icon name="search" />
          筛选
        </button>
      </div>
    </form>
    {active.length > 0 ? (
      <p class="filter-active">
        <span>已选条件：</span>
        {active.map(({ label, removeHref }) => (
          <a class="filter-chip" href={removeHref}>
            <span class="sr-only">去掉条件 </span>
            {label}
            <span aria-hidden="true"> ×</span>
          </a>
        ))}
        <a class="filter-reset" href={resetHref}>
          全部清除
        </a>
      </p>
    ) : null}
  </search>
);
