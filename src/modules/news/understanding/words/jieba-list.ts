import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * A word list that comes with jieba, five to six megabytes: read when it is first needed and not held, where the
 * package's own `dict.js` holds both lists in every process from its start on.
 */
export function readJiebaList(list: 'dict' | 'idf'): Buffer {
  return readFileSync(resolve(`@node-rs/jieba/${list}.txt`));
}
