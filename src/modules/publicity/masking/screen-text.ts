/**
 * Digits as people type them: any numeral of Unicode (full-width, circled, Arabic-Indic, 〇), what NFKC makes of a
 * character, the Chinese numerals, and letters that pass for digits.
 */
const CHINESE_NUMERALS = new Set('零一二三四五六七八九壹贰叁肆伍陆柒捌玖两幺');
const LOOK_ALIKES = new Set('OoОоΟοQDlIiІіΙι|!SsZzBb');
/** What may stand between the digits of one number without ending it. */
const SEPARATOR = /^[\s\p{C}\p{M}\p{P}\p{S}\p{Z}]$/u;
/** Numbers of so many digits and more are taken for those of a person: phone 11, ID 15 or 18, bank card 16–19. */
const LONG = 8;
export const MASK = '******';

// ID numbers never begin with 19 or 20, cards neither, and years with two-digit months and days have an even count
// of digits while a phone has 11: what consists of dates alone is nobody's number.
const DATE = String.raw`(?:19|20)\d{2}(?:[-./]\d{2}(?:[-./]\d{2})?)?`;
const DATES = new RegExp(String.raw`^${DATE}(?:[\s、，,~～—–至-]+${DATE})*$`);
/** A landline with its area code, as offices print it. Mobile numbers never follow such a code. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[- ][2-8]\d{6,7}$/;

/** An amount below 100 million 元 has at most ten digits: too few for anybody's number. */
const AMOUNT = /^\d{1,2}(?:,\d{3}){1,2}\.\d{2}$|^\d{3},\d{3}\.\d{2}$/;

type Sign = 'digit' | 'look-alike' | 'separator' | 'other';

/**
 * Takes long numbers, mail addresses and invisible characters out of a text that becomes public.
 * @returns the text with `******` where a number of a person may have stood; dates and office landlines stay.
 */
export function screenText(text: string): string {
  const visible = text.replaceAll(/[\p{Cf}\p{Cc}\p{Cs}\p{Cn}]/gu, (one) => (one === '\n' ? one : ''));
  const characters = [...visible.replaceAll(/[^\s，。；、]+@[^\s，。；、]+/gu, MASK)];
  const signs = characters.map(signOf);
  let screened = '';
  for (let at = 0; at < characters.length; ) {
    const end = endOfRun(signs, at);
    if (end === at) {
      screened += characters[at];
      at += 1;
      continue;
    }
    screened += screenRun(characters.slice(at, end), signs.slice(at, end));
    at = end;
  }
  return screened.trim();
}

function signOf(character: string): Sign {
  if (CHINESE_NUMERALS.has(character) || /\p{N}/u.test(character)) return 'digit';
  if (LOOK_ALIKES.has(character)) return 'look-alike';
  const plain = character.normalize('NFKC');
  if (plain !== character && /\p{N}/u.test(plain)) return 'digit';
  if (plain !== character && [...plain].some((one) => LOOK_ALIKES.has(one))) return 'look-alike';
  return SEPARATOR.test(character) ? 'separator' : 'other';
}

/** Where the run of digits that begins here ends (separators at its end left out); `start` where none begins. */
function endOfRun(signs: readonly Sign[], start: number): number {
  if (!isCounted(signs[start])) return start;
  let end = start + 1;
  for (let at = start + 1; at < signs.length && signs[at] !== 'other'; at += 1) {
    if (isCounted(signs[at])) end = at + 1;
  }
  return end;
}

function isCounted(sign: Sign | undefined): boolean {
  return sign === 'digit' || sign === 'look-alike';
}

function screenRun(characters: readonly string[], signs: readonly Sign[]): string {
  const text = characters.join('');
  const counted = signs.filter(isCounted).length;
  const digits = signs.filter((sign) => sign === 'digit').length;
  // Words in Latin letters are full of look-alikes; half of a number must be digits before letters count.
  if (counted < LONG || digits * 2 < counted) return text;
  const plain = text.normalize('NFKC').trim();
  return DATES.test(plain) || LANDLINE.test(plain) || AMOUNT.test(plain) ? text : MASK;
}
