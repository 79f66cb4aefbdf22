/** Chinese names of this module's words in the audit trail. */
export const organisationWords: Readonly<Record<string, string>> = {
  'organisation.register': '登记单位',
  'organisation.import': '批量登记单位',
  'organisation.edit': '修改单位',
};
