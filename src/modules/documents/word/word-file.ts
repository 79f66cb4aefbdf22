import { AlignmentType, convertMillimetersToTwip, Document, Packer, Paragraph, TextRun } from 'docx';
import type { WordFile } from './word-block.ts';
import { wordBlocks } from './word-blocks.ts';
import { fonts, LINE, sizes } from './word-type.ts';

/** GB/T 9704-2012, 5.2.1: A4 with margins of 37, 35, 28 and 26 mm (above, below, left, right). */
const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
  },
};

/**
 * An editable .docx in the look of an official letter (GB/T 9704-2012): title 2号小标宋, text 3号仿宋, headings 黑体 and
 * 楷体, 28 characters by 22 lines. Real paragraphs and tables, so that it can be gone on with in WPS and Word.
 */
export async function wordFile(file: WordFile): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: file.title.replaceAll('\n', ''),
    creator: '文澜',
    styles: { default: { document: { run: { font: fonts.text, size: sizes.text } } } },
    sections: [{ properties: { page }, children: [titleOf(file.title), ...wordBlocks(file.blocks)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function titleOf(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, after: 560 },
    children: title
      .split('\n')
      .map(
        (text, index) =>
          new TextRun({ text, break: index === 0 ? 0 : 1, font: fonts.title, size: sizes.title }),
      ),
  });
}
