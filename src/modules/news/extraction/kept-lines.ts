import type { KeptLine } from './clean/kept-line.ts';
import type { PageReading } from './reading/page-reading.ts';

/** The lines of a page that are its article. */
export function keptLines(reading: PageReading): KeptLine[] {
  const dense = reading.lines.filter(({ text, linked }) => text.length >= 40 && linked * 3 < text.length);
  return dense.map((line) => ({ text: line.text, line }));
}
