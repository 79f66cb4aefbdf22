/** General categories, as the classifier and staff give them. */
export const categories: readonly string[] = ['国内', '社会', '财经', '教育', '科技', '体育', '娱乐'];

/** The union's own themes, in the order of a press digest. */
export const themes: readonly string[] = [
  '产改',
  '维权',
  '劳模',
  '竞赛',
  '帮扶',
  '培训',
  '就业',
  '普惠',
  '安全',
  '党建',
];
