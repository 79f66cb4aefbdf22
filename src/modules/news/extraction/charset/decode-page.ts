import { isAscii } from 'node:buffer';
import { commonShare } from './common-characters.ts';
import { declaredCharsets } from './declared-charset.ts';
import { isSingleByte, readLoosely, readStrictly, type Trial } from './decoding-trial.ts';

export interface DecodedPage {
  readonly text: string;
  /** The first label that the page or its header gives, as written. */
  readonly declared: string | undefined;
  /** WHATWG name of what was used, lower case. */
  readonly used: string;
}

/** Broken characters per byte outside ASCII up to which an encoding is still believed. */
const FEW_BROKEN = 0.01;
/** Below this share of everyday characters a text is hardly Chinese; real text has about 0.3, a wrong reading 0.01. */
const EVERYDAY = 0.1;

/**
 * The text of a page: byte order mark, then strict UTF-8, then what is declared, then strict GB 18030, then Big5; a
 * label that is unknown (`unset`) or does not fit falls through. Where nothing fits strictly, that with the fewest
 * broken characters. A multi-byte character cut off at the end is dropped.
 * Source: WHATWG Encoding and HTML §13.2.3, with UTF-8 before the label because a page that is valid UTF-8 and holds
 * any other character is nothing else, whatever it declares.
 */
export function decodePage(bytes: Uint8Array, contentType?: string): DecodedPage {
  const labels = declaredCharsets(bytes, contentType);
  const trial =
    byMark(bytes) ?? wideWithoutMark(bytes) ?? byStrictness(bytes, labels) ?? leastBroken(bytes, labels);
  return { text: trial.text, used: trial.used, declared: labels[0] };
}

function byMark(bytes: Uint8Array): Trial | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return readLoosely(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readLoosely(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readLoosely(bytes, 'utf-16be');
  return undefined;
}

/** UTF-16 without a mark shows by the zero bytes of its tags; strict UTF-8 would take them for characters. */
function wideWithoutMark(bytes: Uint8Array): Trial | undefined {
  const head = bytes.subarray(0, 32);
  const zerosAt = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (Math.max(even, odd) < 8 || Math.min(even, odd) > 0) return undefined;
  return readLoosely(bytes, odd > even ? 'utf-16le' : 'utf-16be');
}

function byStrictness(bytes: Uint8Array, labels: readonly string[]): Trial | undefined {
  if (isAscii(bytes)) return readStrictly(bytes, labels.find(isEscaped) ?? 'utf-8');
  const utf8 = readStrictly(bytes, 'utf-8');
  if (utf8) return utf8;
  const declared = labels
    .filter((label) => !isSingleByte(label))
    .flatMap((label) => readStrictly(bytes, label) ?? []);
  if (declared[0] && commonShare(declared[0].text) > EVERYDAY) return declared[0];
  const guesses = ['gb18030', 'big5'].flatMap((label) => readStrictly(bytes, label) ?? []);
  const single = labels.find(isSingleByte);
  return (
    mostChinese(declared[0], guesses) ?? (single ? readStrictly(bytes, single) : guesses.find(isGb18030))
  );
}

/**
 * Nearly every Big5 text is formally valid GB 18030, too, and many a Western one: a guess needs to read like Chinese,
 * and far better than what is declared.
 */
function mostChinese(declared: Trial | undefined, guesses: readonly Trial[]): Trial | undefined {
  const bar = Math.max(EVERYDAY, declared ? commonShare(declared.text) * 2 : 0);
  const [best] = guesses
    .map((trial) => ({ trial, share: commonShare(trial.text) }))
    .filter(({ share }) => share > bar)
    .toSorted((a, b) => b.share - a.share);
  return best?.trial ?? declared;
}

/** One bad byte in a long page must not turn it into another script: the first candidate that is nearly clean wins. */
function leastBroken(bytes: Uint8Array, labels: readonly string[]): Trial {
  const declared = labels.filter((label) => !isSingleByte(label));
  const candidates = ['utf-8', ...declared, 'gb18030', 'big5', 'windows-1252'];
  const trials = candidates.flatMap((label) => readLoosely(bytes, label) ?? []);
  const high = bytes.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const nearlyClean = trials.find((trial) => trial.errors <= high * FEW_BROKEN);
  const best = nearlyClean ?? trials.toSorted((a, b) => a.errors - b.errors)[0];
  return best ?? { text: '', used: 'utf-8', errors: 0 };
}

/** The one encoding of the WHATWG that hides other characters behind ASCII bytes. */
function isEscaped(label: string): boolean {
  return /^(?:iso-2022-jp|csiso2022jp)$/i.test(label);
}

/** The decoder of Big5 takes nearly any bytes, so that alone it is no sign. */
function isGb18030(trial: Trial): boolean {
  return trial.used === 'gb18030';
}
