export type ParsedName =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };

const MAX_CHARACTERS = 50;

// Dots that people type for the interpunct U+00B7 (国家民委: 姓名间隔号).
const INTERPUNCTS = /[•・‧∙⋅·.．]/gu;

/**
 * Brings a person's name to its normal form: interpunct U+00B7, no outer or double spaces.
 * Characters are counted by code point, so names with characters beyond U+FFFF (𬭎, 𠮷) keep their length.
 */
export function parseName(typed: string): ParsedName {
  const spaced = typed
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const hasHan = /\p{Script=Han}/u.test(spaced);
  const value = hasHan
    ? spaced
        .replaceAll(INTERPUNCTS, '·')
        .replaceAll(/\s*·\s*/gu, '·')
        .replaceAll(' ', '')
    : spaced;
  if (value === '') return { ok: false, reason: '请填写姓名' };
  if ([...value].length > MAX_CHARACTERS) return { ok: false, reason: `姓名最多 ${MAX_CHARACTERS} 个字` };
  // Private use characters stand for names that no code covers yet; they must pass. 〇 is a numeral to Unicode.
  if (!/^[\p{L}\p{M}\p{Co}〇·' .-]+$/u.test(value))
    return { ok: false, reason: '姓名只能包含文字和间隔号“·”' };
  if (value.startsWith('·') || value.endsWith('·'))
    return { ok: false, reason: '间隔号“·”不能在姓名的开头或结尾' };
  return { ok: true, value };
}

// Two-character surnames in common use; others are masked after their first character.
const DOUBLE_SURNAMES = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '司徒',
  '端木',
]);

/**
 * Masked form: 张*, 欧阳**, 阿***·***; the length stays, the given name does not. Of a name in several parts only the
 * first character of the first part remains.
 */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length === 1) return '*';
  const isDouble = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join(''));
  const shown = isDouble && !name.includes('·') ? 2 : 1;
  return characters
    .map((character, position) => (position < shown || character === '·' ? character : '*'))
    .join('');
}
