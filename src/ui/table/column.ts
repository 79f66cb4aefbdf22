import type { Child } from 'hono/jsx';

export type Column<Row> = {
  header: string;
  key: string;
  cell: (row: Row) => Child;
  /** `end` for numbers and money: right-aligned digits of equal width. */
  align?: 'end' | undefined;
  width?: 'narrow' | 'medium' | 'wide' | undefined;
  /** The address that sorts by this column (or turns the order round). */
  sortHref?: string | undefined;
  sorted?: 'asc' | 'desc' | undefined;
};

export type RowSelect<Row> = {
  name: string;
  value: (row: Row) => string;
  /** Names the row for screen readers, as in 选择 张三. */
  label: (row: Row) => string;
  /** Id of the form that receives the ticked values, where the table stands outside it. */
  form?: string | undefined;
};

export function columnClass<Row>(column: Column<Row>): string | undefined {
  const classes = [column.align === 'end' && 'cell-end', column.width && `cell-${column.width}`].filter(
    Boolean,
  );
  return classes.length > 0 ? classes.join(' ') : undefined;
}
