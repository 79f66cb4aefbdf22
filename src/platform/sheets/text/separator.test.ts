import { describe, expect, it } from 'vitest';
import { fileSeparator, pasteSeparator } from './separator.ts';

describe('separator of a file', () => {
  it.each([
    ['姓名,工种\n张三,焊工', ','],
    ['姓名;金额\n张三;"1,200,00"\n李四;3,50', ';'],
    ['姓名\t备注\n张三\ta,b,c', '\t'],
    ['"说明: 甲,乙,丙"\n姓名;工种\n张三;焊工', ';'],
    ['只有一列\n张三', ','],
  ])('of %j is %j', (sample, separator) => {
    expect(fileSeparator(sample)).toBe(separator);
  });
});

describe('separator of a pasted block', () => {
  it.each([
    ['姓名\t金额\n张三\t1,200', '\t'],
    ['张三,焊工\n李四,电工', ','],
    ['张三，焊工\n李四，电工', '，'],
    ['张三、13800138000', '、'],
    ['张三 13800138000\n李四  13900139000', 'spaces'],
    ['张三 13800138000', undefined],
    ['张三\n李四', undefined],
    ['张三,焊工\n李四', undefined],
  ])('of %j is %j', (text, separator) => {
    expect(pasteSeparator(text)).toBe(separator);
  });
});
