import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { unionWords } from './union-words.ts';

let loaded: Jieba | undefined;

/** The one dictionary of this process: loading it takes a tenth of a second, so the first use pays for it. */
export function jieba(): Jieba {
  if (loaded) return loaded;
  loaded = Jieba.withDict(dict);
  loaded.loadDict(Buffer.from(unionWords.map((word) => `${word} 2000 n`).join('\n')));
  return loaded;
}
