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

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same titles in another order. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}
