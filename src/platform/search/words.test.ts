import { describe, expect, it } from 'vitest';
import { indexWords, questionWords } from './words.ts';

const finds = (question: string, row: string) => {
  const words = new Set(row.split(' '));
  return questionWords(question).every((word) => words.has(word));
};

describe('words of a Chinese text', () => {
  const row = indexWords(['装配式建筑施工员', '海南金澜装配建筑有限公司'], ['李𬭎明', 'S000046000001233000015']);
  it.each(['装配', '建筑', '施工员', '金澜', '海南 装配', '李𬭎', '𬭎明', '李𬭎明', 's000046000001233000015', '装配式建筑'])('find %s', (question) => {
    expect(finds(question, row)).toBe(true);
  });
  it.each(['电工', '王', '水产'])('do not find %s', (question) => {
    expect(finds(question, row)).toBe(false);
  });
  it('drop everything that a text search could take for an operator', () => {
    expect(questionWords("焊工 & | ! ( ) : * ' \\ <->").join('')).toBe('焊工');
  });
});
