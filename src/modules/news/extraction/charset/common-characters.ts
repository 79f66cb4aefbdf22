/** The everyday characters of Chinese text in both scripts. */
const EVERYDAY =
  /[的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日]/g;
const HAN = /\p{Script=Han}/gu;
const SAMPLE = 20_000;

/** @returns the share of everyday characters among the Chinese characters of the text's beginning, 0 to 1. */
export function commonShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(HAN)?.length ?? 0;
  return han === 0 ? 0 : (sample.match(EVERYDAY)?.length ?? 0) / han;
}
