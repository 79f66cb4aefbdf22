/** What a bank's payment template may ask for. Whole card numbers leave the house only in this file. */
export const bankColumns = ['序号', '户名', '账号', '开户行', '金额', '流水号', '用途'] as const;
export type BankColumn = (typeof bankColumns)[number];

/** Where the county has not set its bank's order. */
const PLAIN_ORDER: readonly BankColumn[] = ['序号', '账号', '户名', '金额', '开户行', '流水号', '用途'];

/**
 * The order of columns that the county's bank asks for, as the parameter spells it. Unknown words are left out; what
 * no payment can do without (账号, 户名, 金额) and our own reference are added at the end.
 */
export function bankColumnOrder(parameter: unknown): BankColumn[] {
  if (typeof parameter !== 'string') return [...PLAIN_ORDER];
  const asked = parameter.split(/[、,，;；\s]+/).flatMap((word) => bankColumns.filter((one) => one === word));
  const order = [...new Set(asked)];
  if (order.length === 0) return [...PLAIN_ORDER];
  const needed: readonly BankColumn[] = ['账号', '户名', '金额', '流水号'];
  return [...order, ...needed.filter((one) => !order.includes(one))];
}
