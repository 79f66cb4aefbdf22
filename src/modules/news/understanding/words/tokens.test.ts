import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleVector } from './article-vector.ts';
import { indexTokensOf, lengthOf, queryTokensOf, wordsOf } from './tokens.ts';

describe('words of a text', () => {
  it('are those of the union’s work, whole', () => {
    expect(wordsOf('县总工会推进产改，选树文澜工匠')).toEqual([
      '县总工会',
      '推进',
      '产改',

      '选树',
      '文澜工匠',
    ]);
  });

  it('are half-width and lower case', () => {
    expect(queryTokensOf('ＡＢＣ公司').map(({ word }) => word)).toEqual(['abc', '公司']);
  });

  it('keep their place over punctuation, and shorter words stand inside longer ones', () => {
    const tokens = indexTokensOf('农民工，工资');
    expect(tokens).toContainEqual({ word: '农民工', at: 0 });
    expect(tokens).toContainEqual({ word: '民工', at: 1 });
    expect(tokens).toContainEqual({ word: '工资', at: 3 });
  });

  it('never stand outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { word, at } of indexTokensOf(text)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + lengthOf(word)).toBeLessThanOrEqual(lengthOf(text.normalize('NFKC').toLowerCase()) + 1);
        }
      }),
    );
  });
});

describe('the vector of an article', () => {
  it('weighs the title A and the body B', () => {
    expect(articleVector('欠薪', '工资')).toBe("'欠薪':1A '工资':15B");
  });

  it('holds no sign that means something to PostgreSQL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const piece of articleVector(text, text).split(' ')) {
          expect(piece).toMatch(/^(|'[\p{L}\p{N}\p{M}]+':[\dAB,]+)$/u);
        }
      }),
    );
  });
});
