import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticleQuery, toTsquery } from './article-query.ts';
import { highlightedExcerpt, markWords } from './highlight.ts';

const query = (typed: string) => toTsquery(parseArticleQuery(typed));

describe('a typed query', () => {
  it.each([
    ['农民工 工资', "('农民工') & ('工资')"],
    ['工资 -欠薪', "('工资') & !(('欠薪'))"],
    ['工资 －欠薪', "('工资') & !(('欠薪'))"],
    ['"追回工资"', "('追回' <2> '工资')"],
    ['“追回工资”', "('追回' <2> '工资')"],
    ['"追回的工资"', "('追回' <3> '工资')"],
    ['309.63万元', "('309' <3> '63' <2> '万元')"],
  ])('%s becomes %s', (typed, expected) => {
    expect(query(typed)).toBe(expected);
  });

  it.each(['', ' ', '的', '-欠薪', '""', '&|!:*'])('finds nothing by %j', (typed) => {
    expect(query(typed)).toBeUndefined();
  });

  it('is read whatever is typed, and nothing typed reaches the query language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const bare = (query(typed) ?? '').replace(/'[\p{L}\p{N}\p{M}]+'|<\d+>|[&!() ]/gu, '');
        expect(bare).toBe('');
      }),
    );
  });
});

describe('highlighting', () => {
  const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('');

  it('marks the longest word at each place', () => {
    expect(markWords('农民工工资', ['民工', '农民工', '工资'])).toEqual([
      { text: '农民工', isMarked: true },
      { text: '工资', isMarked: true },
    ]);
  });

  it('takes the stretch in which most words stand', () => {
    const body = `${'甲'.repeat(300)}工资${'乙'.repeat(300)}欠薪和工资${'丙'.repeat(300)}`;
    expect(text(highlightedExcerpt(body, ['欠薪', '工资']))).toContain('欠薪');
  });

  it('never loses or invents a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })),
        (body, words) => {
          expect(text(markWords(body, words))).toBe(body);
        },
      ),
    );
  });
});
