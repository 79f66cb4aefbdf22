import { isDateFormat } from './xlsx-date.ts';
import type { Attributes } from './xml-events.ts';
import { readXml } from './xml-events.ts';

/** What a cell style says about a number: it is a date, or it shows at least so many digits (format 000000). */
export interface NumberStyle {
  readonly date: boolean;
  readonly digits: number;
}

/** Reads the number styles of a workbook, in the order in which cells refer to them. */
export async function readStyles(chunks: AsyncIterable<string>): Promise<readonly NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) styles.push(styleOf(attributes, codes));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

function styleOf(attributes: Attributes, codes: ReadonlyMap<number, string>): NumberStyle {
  const id = Number(attributes.numFmtId ?? '0');
  const code = codes.get(id);
  return { date: isDateFormat(id, code), digits: /^0+$/.test(code ?? '') ? (code ?? '').length : 0 };
}
