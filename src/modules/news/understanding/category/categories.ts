/** General categories in the order of the training set's classes (see docs/news-categories.md). */
export const categories = [
  '财经',
  '房产',
  '股票',
  '教育',
  '科技',
  '社会',
  '国内',
  '体育',
  '游戏',
  '娱乐',
] as const;

export type Category = (typeof categories)[number];

export function isCategory(text: string | undefined): text is Category {
  return categories.some((category) => category === text);
}
