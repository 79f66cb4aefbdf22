import type { FC } from 'hono/jsx';
import { type Column, columnClass } from './column.ts';
import { asHeader, asRow, asRowGroup } from './table-roles.ts';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const sortWords = { asc: '（升序）', desc: '（降序）' } as const;

const HeaderCell: FC<{ column: Column<never> }> = ({ column }) => (
  <th
    scope="col"
    {...asHeader}
    class={columnClass(column)}
    aria-sort={column.sorted ? ariaSort[column.sorted] : undefined}
  >
    {column.sortHref ? (
      <a href={column.sortHref} class="sort-link" data-sorted={column.sorted}>
        {column.header}
        {column.sorted ? <span class="sr-only">{sortWords[column.sorted]}</span> : null}
      </a>
    ) : (
      column.header
    )}
  </th>
);

/** Header row; the select-all box appears only where a script can work it. */
export const TableHead: FC<{ columns: readonly Column<never>[]; selectName?: string | undefined }> = (
  props,
) => (
  <thead {...asRowGroup}>
    <tr {...asRow}>
      {props.selectName === undefined ? null : (
        <th scope="col" {...asHeader} class="cell-select">
          <span class="sr-only">选择</span>
          <input
            class="checkbox"
            type="checkbox"
            aria-label="全选本页"
            data-select-all={props.selectName}
            hidden
          />
        </th>
      )}
      {props.columns.map((column) => (
        <HeaderCell column={column} />
      ))}
    </tr>
  </thead>
);
