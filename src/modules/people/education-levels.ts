/**
 * Education by code, after GB/T 4658-2006; copies of the standard disagree in 70–83, so this table is frozen as
 * version 1 and imports are mapped onto it by name.
 */
export const educationLevels: Readonly<Record<string, string>> = {
  '11': '博士研究生',
  '14': '硕士研究生',
  '21': '大学本科',
  '31': '大学专科',
  '41': '中等专科',
  '44': '职业高中',
  '47': '技工学校',
  '61': '普通高中',
  '71': '初中',
  '81': '小学',
  '90': '其他',
};
