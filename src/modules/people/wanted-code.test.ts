import { describe, expect, it } from 'vitest';
import { codeOf } from './wanted-code.ts';

const township = (name: string) => (name === '新盈镇' ? '469024108' : undefined);

describe('what a worker writes for a coded field', () => {
  it.each([
    ['ethnic', '黎族', '19'],
    ['ethnic', '黎', '19'],
    ['education', '大专', '31'],
    ['education', '技工学校', '47'],
    ['household-type', '农村', 'rural'],
    ['township', '新盈镇', '469024108'],
    ['phone', ' 138 ', ' 138 '],
  ] as const)('%s “%s” becomes %s', (field, written, code) => {
    expect(codeOf(field, written, township)).toBe(code);
  });

  it.each(['ethnic', 'education', 'household-type', 'township'] as const)(
    'is nothing where %s has no such name',
    (field) => {
      expect(codeOf(field, '火星', township)).toBeUndefined();
    },
  );
});
