import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Title {
  readonly text: string;
  /** Number of its class in class.txt, which is the order of `categories`. */
  readonly label: number;
}

/** The labelled titles of a data folder. */
export async function readTitles(data: string): Promise<Title[]> {
  const text = await readFile(path.join(data, 'titles', 'dev.txt'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const tab = line.lastIndexOf('\t');
      return { text: line.slice(0, tab), label: Number(line.slice(tab + 1)) };
    });
}
