import { describe, expect, it } from 'vitest';
import { pastedNames } from './pasted-names.ts';

describe('a pasted list of people', () => {
  it.each([
    ['王小明\n李小红', ['王小明', '李小红']],
    ['序号\t姓名\t身份证号\n1\t王小明\t460028199001011234\n2\t李小红\t', ['王小明', '李小红']],
    ['1. 王小明\n2、李小红 13800001111', ['王小明', '李小红']],
    ['王小明\n\n王小明\n', ['王小明']],
    ['', []],
  ])('%j is read as the names in it', (pasted, names) => {
    expect(pastedNames(pasted)).toEqual(names);
  });
});
