import { unescapeCellText } from './xlsx-text.ts';
import { readXml } from './xml-events.ts';

/** Reads the shared strings; phonetic readings (拼音指南) beside a text do not belong to it. */
export async function readStrings(chunks: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(chunks, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeCellText(current));
    },
  });
  return strings;
}
