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
  /** Tells two boxes of one page apart. */
  id?: string | undefined;
};

/** One box and a button, by GET. In the console the `/` key leads here. */
export const SearchForm: FC<SearchFormProps> = ({
  action,
  label,
  name = 'q',
  value,
  placeholder,
  id = fieldId(name),
}) => (
  <search aria-label={label}>
    <form action={action} method="get" class="search-form">
      <label class="sr-only" for={`${id}-search`}>
        {label}
      </label>
      <input
        id={`${id}-search`}
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
