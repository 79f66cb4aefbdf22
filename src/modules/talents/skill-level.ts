/**
 * The eight levels of skilled workers (新八级工, 人社部发〔2022〕14号). The number falls while the rank rises, and three
 * of them have no number: hence the ordinal 1–8 for comparing, and the certificate's digit 5–1 beside it.
 */
export interface SkillLevel {
  readonly ordinal: SkillOrdinal;
  readonly name: string;
  /** Digit on the certificate, where the level has one. */
  readonly digit: 5 | 4 | 3 | 2 | 1 | undefined;
  /** How lists write it: 高级工(三级). */
  readonly label: string;
}

export type SkillOrdinal = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const skillLevels: readonly SkillLevel[] = [
  { ordinal: 1, name: '学徒工', digit: undefined, label: '学徒工' },
  { ordinal: 2, name: '初级工', digit: 5, label: '初级工(五级)' },
  { ordinal: 3, name: '中级工', digit: 4, label: '中级工(四级)' },
  { ordinal: 4, name: '高级工', digit: 3, label: '高级工(三级)' },
  { ordinal: 5, name: '技师', digit: 2, label: '技师(二级)' },
  { ordinal: 6, name: '高级技师', digit: 1, label: '高级技师(一级)' },
  { ordinal: 7, name: '特级技师', digit: undefined, label: '特级技师' },
  { ordinal: 8, name: '首席技师', digit: undefined, label: '首席技师' },
];

/** Lowest ordinal of 高技能人才: 高级工(三级). */
export const HIGH_SKILLED_FROM: SkillOrdinal = 4;

export function isHighSkilled(ordinal: number): boolean {
  return ordinal >= HIGH_SKILLED_FROM;
}

export function levelByOrdinal(ordinal: number): SkillLevel | undefined {
  return skillLevels.find((level) => level.ordinal === ordinal);
}

export function levelByDigit(digit: number): SkillLevel | undefined {
  return skillLevels.find((level) => level.digit === digit);
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };

/**
 * Reads a level as lists write it: 高级工, 高级, 三级, 3, 3级, 高级工(三级), 三级/高级工, 高级技师.
 * A bare number is the certificate's digit, never the ordinal.
 */
export function parseSkillLevel(typed: string): SkillLevel | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s()/、]/g, '')
    .replace('职业技能等级', '');
  const named = namedLevel(text);
  const numbered = levelByDigit(statedDigit(text) ?? 0);
  if (named && numbered) return named.digit === numbered.digit ? named : undefined;
  return named ?? numbered;
}

function namedLevel(text: string): SkillLevel | undefined {
  const full = skillLevels.filter((level) => text.includes(level.name)).at(-1);
  const short = /^([初中高]级)(?=$|[一二三四五1-5]级$)/.exec(text)?.[1];
  return full ?? skillLevels.find((level) => level.name === `${short}工`);
}

function statedDigit(text: string): number | undefined {
  const match = /(?<![十\d])([一二三四五1-5])级/.exec(text) ?? /^([1-5])$/.exec(text);
  const character = match?.[1];
  return character === undefined ? undefined : (CHINESE_DIGITS[character] ?? Number(character));
}
