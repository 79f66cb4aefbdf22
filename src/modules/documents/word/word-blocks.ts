import { AlignmentType, Paragraph, type Table } from 'docx';
import type { WordBlock } from './word-block.ts';
import { runs } from './word-runs.ts';
import { wordTable } from './word-table.ts';
import { fonts, LINE, sizes } from './word-type.ts';

/** Two characters of 3号, as text begins. */
const INDENT = { firstLine: 640 };

export function wordBlocks(blocks: readonly WordBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block) => wordBlock(block));
}

function wordBlock(block: WordBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level === 2 ? fonts.subheading : fonts.heading)];
    case 'paragraph':
      return [paragraph(block.text, block.place ?? 'indent')];
    case 'table':
      return [wordTable(block)];
    case 'signature':
      return signature(block.lines);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

function heading(text: string, font: object): Paragraph {
  return new Paragraph({
    spacing: LINE,
    indent: INDENT,
    keepNext: true,
    children: runs(text, { font, size: sizes.text }),
  });
}

const alignments = {
  indent: AlignmentType.JUSTIFIED,
  start: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

function paragraph(text: string, place: keyof typeof alignments): Paragraph {
  return new Paragraph({
    alignment: alignments[place],
    spacing: LINE,
    ...(place === 'indent' ? { indent: INDENT } : {}),
    children: runs(text, { font: fonts.text, size: sizes.text }),
  });
}

function signature(lines: readonly string[]): Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.END,
        spacing: { ...LINE, before: index === 0 ? 1_120 : 0 },
        indent: { right: 640 },
        keepNext: index < lines.length - 1,
        children: runs(text, { font: fonts.text, size: sizes.text }),
      }),
  );
}
