import { html, raw } from 'hono/html';
import { type Child, isValidElement } from 'hono/jsx';
import { type Column, columnClass, type RowSelect } from './column.ts';
import { TableHead } from './table-head.tsx';
import { asCell, asRow, asRowGroup, asTable } from './table-roles.ts';

export type { Column } from './column.ts';

type TableProps<Row> = {
  /** What the table lists; read out first. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Where a row leads: its first cell becomes the link, so that cell must hold no link itself. */
  rowHref?: ((row: Row) => string) | undefined;
  /** Shown instead of an empty table. */
  empty: Child;
  select?: RowSelect<Row> | undefined;
  /** Rows as cards on a phone (registers), or a sideways scroll (wide figures). */
  phone?: 'cards' | 'scroll' | undefined;
  /** A last row of sums, one cell per column. */
  total?: readonly Child[] | undefined;
  showCaption?: boolean | undefined;
};

type RowProps<Row> = Pick<TableProps<Row>, 'columns' | 'rowHref' | 'select'> & { row: Row };

function SelectCell<Row>({ select, row }: { select: RowSelect<Row>; row: Row }) {
  return (
    <td {...asCell} class="cell-select">
      <label class="select-target">
        <input
          class="checkbox"
          type="checkbox"
          name={select.name}
          value={select.value(row)}
          form={select.form}
          aria-label={`选择 ${select.label(row)}`}
        />
      </label>
    </td>
  );
}

// A register has hundreds of cells that differ in their words alone: as elements they were half of a page's time.
function BodyRow<Row>({
  columns,
  tags,
  row,
  rowHref,
  select,
}: RowProps<Row> & { tags: readonly CellTags[] }) {
  const href = rowHref?.(row);
  return (
    <>
      {html`<tr role="${asRow.role}"${href === undefined ? '' : html` data-href="${href}"`}>`}
      {select ? <SelectCell select={select} row={row} /> : null}
      {columns.map((column, index) => {
        const content = column.cell(row);
        const tag = isShort(content) ? tags[index]?.short : tags[index]?.long;
        return [tag, href && index === 0 ? <a href={href}>{content}</a> : content, CELL_END];
      })}
      {ROW_END}
    </>
  );
}

// A date, a name, a township: broken over two lines they are hard to read, and kept whole they cost little width.
const SHORT = 11;

function isShort(content: Child): boolean {
  const words = wordsOf(content);
  return words !== undefined && words.length <= SHORT;
}

/** The words of a cell that is one text, bare or inside a link or span; undefined for anything richer. */
function wordsOf(content: Child): string | undefined {
  if (typeof content === 'string') return content;
  if (!isValidElement(content)) return undefined;
  const { children } = content.props;
  return wordsOf(Array.isArray(children) && children.length === 1 ? children[0] : children);
}

const CELL_END = raw('</td>');
const ROW_END = raw('</tr>');

/** How a cell of this column begins, made once for a table. */
type CellTags = { short: Child; long: Child };

function cellTags<Row>(column: Column<Row>): CellTags {
  const given = columnClass(column);
  return {
    short: cellTag(column.header, given ? `${given} cell-short` : 'cell-short'),
    long: cellTag(column.header, given),
  };
}

function cellTag(header: string, className: string | undefined): Child {
  const classes = className === undefined ? '' : html` class="${className}"`;
  return html`<td role="${asCell.role}"${classes} data-label="${header}">`;
}

type TotalRowProps = { cells: readonly Child[]; columns: readonly Column<never>[]; selecting: boolean };

function TotalRow({ cells, columns, selecting }: TotalRowProps) {
  return (
    <tfoot {...asRowGroup}>
      <tr {...asRow}>
        {selecting ? <td {...asCell} class="cell-select" /> : null}
        {columns.map((column, index) => (
          <td {...asCell} class={columnClass(column)} data-label={index === 0 ? undefined : column.header}>
            {cells[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** The one table: register on a desk, cards or a sideways scroll on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, select, phone = 'cards' } = props;
  if (rows.length === 0) return <div class="table-empty">{props.empty}</div>;
  const tags = columns.map(cellTags);
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table class={`table table-${phone}`} {...asTable}>
        <caption class={props.showCaption ? 'table-caption' : 'sr-only'}>{caption}</caption>
        <TableHead columns={columns} selectName={select?.name} />
        <tbody {...asRowGroup}>
          {rows.map((row) => (
            <BodyRow columns={columns} tags={tags} row={row} rowHref={props.rowHref} select={select} />
          ))}
        </tbody>
        {props.total ? (
          <TotalRow cells={props.total} columns={columns} selecting={select !== undefined} />
        ) : null}
      </table>
    </section>
  );
}
