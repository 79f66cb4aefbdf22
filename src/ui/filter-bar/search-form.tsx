import type { FC } from 'hono/jsx';
import { fieldId } from '../form/form-state.ts';
import { Icon } from '../icon/icon.tsx';

type SearchFormProps = {
  action: string;
  /** Read out; not shown. */
  label: string;
  name?: string | undefined;
  value?: string | undefined;
  placeholder?: string | undefined;
};

/** One box and a button, by GET. In the console the `/` key leads here. */
export const SearchForm: FC<SearchFormProps> = ({ action, label, name = 'q', value, placeholder }) => (
  <search aria-label={label}>
    <form action={action} method="get" class="search-form">
      <label class="sr-only" for={`${fieldId(name)}-search`}>
        {label}
      </label>
      <input
        id={`${fieldId(name)}-search`}
        class="input"
        type="search"
        name={name}
        value={value}
        placeholder={placeholder}
        data-search=""
      />
      <button type="submit" class="btn btn-outline">
        <Icon name="search" />
        查找
      </button>
    </form>
  </search>
);
