/** Chinese names of this folder's words in the audit trail. */
export const draftWords: Readonly<Record<string, string>> = {
  'case-draft.delete': '删除登记草稿',
};
