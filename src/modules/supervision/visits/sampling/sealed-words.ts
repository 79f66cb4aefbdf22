import { type KeyRing, open, reseal, seal } from '../../../../platform/crypto.ts';
import { noWords, type SampleWords } from './sample.ts';

const CONTEXT = 'supervision.sample';

export function sealWords(keys: KeyRing, words: SampleWords): string {
  return seal(keys, CONTEXT, JSON.stringify(words));
}

/** What a worker said; the sealed text was written by `sealWords`. */
export function openWords(keys: KeyRing, sealed: string): SampleWords {
  return { ...noWords, ...(JSON.parse(open(keys, CONTEXT, sealed)) as Partial<SampleWords>) };
}

export function resealWords(keys: KeyRing, sealed: string): string {
  return reseal(keys, CONTEXT, sealed);
}
