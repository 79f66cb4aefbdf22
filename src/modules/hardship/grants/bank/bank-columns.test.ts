import { describe, expect, it } from 'vitest';
import { bankColumnOrder } from './bank-columns.ts';

describe('the order of columns in the bank file', () => {
  it.each([
    [undefined, ['序号', '账号', '户名', '金额', '开户行', '流水号', '用途']],
    ['户名、账号、金额、用途', ['户名', '账号', '金额', '用途', '流水号']],
    ['账号，账号，身份证', ['账号', '户名', '金额', '流水号']],
    ['???', ['序号', '账号', '户名', '金额', '开户行', '流水号', '用途']],
  ])('for %j is %j', (parameter, order) => {
    expect(bankColumnOrder(parameter)).toEqual(order);
  });
});
