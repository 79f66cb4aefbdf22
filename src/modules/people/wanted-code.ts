import type { CorrectionField } from './corrections/correction.ts';
import { educationLevels } from './education-levels.ts';
import { ethnicGroups } from './ethnic-groups.ts';

/** What people write for the household type. */
const householdWords: Readonly<Record<string, string>> = {
  农村: 'rural',
  农业: 'rural',
  农村居民: 'rural',
  农业户口: 'rural',
  城镇: 'urban',
  非农业: 'urban',
  城镇居民: 'urban',
  非农业户口: 'urban',
};

/**
 * The code behind what a person wrote for a coded field; other fields stay as written.
 * @returns undefined where no code has that name.
 */
export function codeOf(
  field: CorrectionField,
  written: string,
  township: (name: string) => string | undefined,
): string | undefined {
  const text = written.normalize('NFKC').trim();
  switch (field) {
    case 'household-type':
      return householdWords[text];
    case 'township':
      return township(text);
    case 'ethnic':
      return keyOf(ethnicGroups, text) ?? keyOf(ethnicGroups, `${text}族`);
    case 'education':
      return keyOf(educationLevels, text) ?? keyOf(educationLevels, educationWords[text] ?? '');
    default:
      return written;
  }
}

/** Everyday names of the levels. */
const educationWords: Readonly<Record<string, string>> = {
  博士: '博士研究生',
  硕士: '硕士研究生',
  研究生: '硕士研究生',
  本科: '大学本科',
  大学: '大学本科',
  大专: '大学专科',
  专科: '大学专科',
  中专: '中等专科',
  职高: '职业高中',
  技校: '技工学校',
  高中: '普通高中',
  初级中学: '初中',
};

function keyOf(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(table).find(([, value]) => value === name)?.[0];
}
