import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const goldShape = z.object({
  id: z.string(),
  url: z.string().nullish(),
  /** '' where a set has only other fields of a page. */
  body: z.string().default(''),
  title: z.string().nullish(),
  author: z.string().nullish(),
  date: z.string().nullish(),
});

/** What a person found on a page. */
export type Gold = z.infer<typeof goldShape>;

/** Names of the sets below a folder: every folder with `gold.jsonl` and `pages/`. */
export function setsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'pages')))
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(folder, name, 'gold.jsonl')))
    .sort();
}

export function readGold(folder: string, set: string): Gold[] {
  const lines = readFileSync(path.join(folder, set, 'gold.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => goldShape.parse(JSON.parse(line)));
}

/** The bytes of a page as they were captured; kept as `.html.gz` or `.html`. */
export function readPageBytes(folder: string, set: string, id: string): Buffer {
  const file = path.join(folder, set, 'pages', `${id}.html`);
  return existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(`${file}.gz`));
}
