import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { WordBlock } from './word-block.ts';
import { runs } from './word-runs.ts';
import { fonts, sizes } from './word-type.ts';

/** Width of the type area, 156 mm, in twentieths of a point (GB/T 9704-2012, 5.2.1). */
const WIDTH = 8_845;

type TableBlock = Extract<WordBlock, { kind: 'table' }>;

/** A table across the type area; its head comes again on the next page and no row is torn apart. */
export function wordTable({ head, rows, widths }: TableBlock): Table {
  const columns = Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length));
  const shares = Array.from({ length: columns }, (_, column) => widths?.[column] ?? 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  const twips = shares.map((share) => Math.round((share / sum) * WIDTH));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: twips,
    rows: [
      ...(head ? [tableRow(head, twips, { isHead: true })] : []),
      ...rows.map((row) => tableRow(row, twips, { isHead: false })),
    ],
  });
}

function tableRow(cells: readonly string[], twips: readonly number[], look: { isHead: boolean }): TableRow {
  return new TableRow({
    tableHeader: look.isHead,
    cantSplit: true,
    children: twips.map(
      (size, column) =>
        new TableCell({
          width: { size, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [
            new Paragraph({
              children: runs(cells[column] ?? '', {
                font: look.isHead ? fonts.heading : fonts.text,
                size: sizes.table,
              }),
            }),
          ],
        }),
    ),
  });
}
