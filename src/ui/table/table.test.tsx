import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Column, Table } from './table.tsx';

type Row = { name: string; owed: string };
const columns: readonly Column<Row>[] = [
  { key: 'name', header: '姓名', cell: (row) => row.name, sortHref: '?sort=name', sorted: 'asc' },
  { key: 'owed', header: '尚欠', cell: (row) => row.owed, align: 'end' },
];
const rows = [
  { name: '王小满', owed: '1.00' },
  { name: '符海生', owed: '2.00' },
];
const show = (element: unknown) => parseHTML(`<html><body>${String(element)}</body></html>`).document;

describe('a table', () => {
  it('shows words instead of an empty grid', () => {
    const document = show(<Table caption="名册" columns={columns} rows={[]} empty="还没有人" />);
    expect(document.querySelector('table')).toBeNull();
    expect(document.body.textContent).toBe('还没有人');
  });

  it('leads from the first cell of a row to the thing', () => {
    const document = show(
      <Table caption="名册" columns={columns} rows={rows} rowHref={(r) => `/${r.owed}`} empty="" />,
    );
    expect(document.querySelector('tbody tr')?.getAttribute('data-href')).toBe('/1.00');
    expect([...document.querySelectorAll('tbody a')].map((link) => link.textContent)).toEqual([
      '王小满',
      '符海生',
    ]);
  });

  it('says which column it is sorted by', () => {
    const document = show(<Table caption="名册" columns={columns} rows={rows} empty="" />);
    expect(document.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
    expect(document.querySelector('th a')?.getAttribute('href')).toBe('?sort=name');
  });

  it('names each box after its row and sends the row’s value', () => {
    const select = { name: 'id', value: (row: Row) => row.owed, label: (row: Row) => row.name };
    const document = show(<Table caption="名册" columns={columns} rows={rows} select={select} empty="" />);
    const box = document.querySelector('tbody input');
    expect([box?.getAttribute('aria-label'), box?.getAttribute('value')]).toEqual(['选择 王小满', '1.00']);
  });

  it('puts the sums under their columns, also beside boxes', () => {
    const select = { name: 'id', value: (row: Row) => row.owed, label: (row: Row) => row.name };
    const document = show(
      <Table
        caption="名册"
        columns={columns}
        rows={rows}
        select={select}
        total={['合计', '3.00']}
        empty=""
      />,
    );
    const cells = [...document.querySelectorAll('tfoot td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['', '合计', '3.00']);
  });
});
