import { describe, expect, it } from 'vitest';
import { maskName, parseName } from './person-name.ts';

describe('names', () => {
  it.each([
    [' 张 三 ', '张三'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['古丽・热合曼', '古丽·热合曼'],
    ['𠮷田', '𠮷田'],
    ['李𬭎', '李𬭎'],
    ['㛃䶮龦鿃', '㛃䶮龦鿃'],
    ['John  Smith', 'John Smith'],
    ["O'Neil", "O'Neil"],
    ['张\u200b三', '张三'],
    ['李〇', '李〇'],
    ['阿依 . 古丽', '阿依·古丽'],
  ])('%s becomes %s', (typed, value) => {
    expect(parseName(typed)).toEqual({ ok: true, value });
  });
  it.each([
    '',
    '  ',
    '<script>',
    '张三😀',
    '张\u0000三',
    '·张三',
    '张3',
    '张三\u0007',
    '张三👨‍👩‍👧',
    '王'.repeat(51),
  ])('refuses %j', (typed) => {
    expect(parseName(typed).ok).toBe(false);
  });
  it('counts characters, not UTF-16 units', () => {
    expect(parseName('𠮷'.repeat(50)).ok).toBe(true);
  });
});

it.each([
  ['张三', '张*'],
  ['欧阳修文', '欧阳**'],
  ['阿卜杜拉·买买提', '阿***·***'],
  ['𠮷田一', '𠮷**'],
  ['王', '*'],
  ['欧阳', '欧*'],
  ['李𬭎', '李*'],
  ['John Smith', 'J*********'],
])('masks %s as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
