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

  it('keeps a short text whole, also inside a link or span', () => {
    const cells: readonly Column<Row>[] = [
      { key: 'bare', header: '经办人', cell: () => '陈经办' },
      { key: 'link', header: '经办人', cell: () => <a href="/x">陈经办</a> },
      { key: 'span', header: '经办人', cell: () => <span class="tag">{'陈经办'}</span> },
      { key: 'long', header: '单位', cell: () => <a href="/x">海南某某建筑劳务有限公司</a> },
      { key: 'rich', header: '单位', cell: () => ['甲', <b>乙</b>] },
    ];
    const document = show(<Table caption="名册" columns={cells} rows={rows.slice(1)} empty="" />);
    const isShort = [...document.querySelectorAll('td')].map((cell) => cell.classList.contains('cell-short'));
    expect(isShort).toEqual([true, true, true, false, false]);
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
