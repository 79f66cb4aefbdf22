import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, quotationLimit, quotationProblem, quoteFrom } from './quotation.ts';

const text =
  '县总工会昨天举行快递行业技能竞赛。来自十家企业的选手参加。比赛分理论和实操两部分，历时一天！获奖者可以申报技能等级。' +
  '记者从县总工会了解到，这样的竞赛每年还将举办两次，覆盖更多工种，让更多职工凭技能增收。';

describe('what may be quoted', () => {
  it('is a fifth of the text or what the county allows, whichever is less', () => {
    expect(lengthOf(text)).toBe(101);
    expect(quotationLimit(text, 200)).toBe(20);
    expect(quotationLimit(text, 10)).toBe(10);
    expect(quotationLimit('', 200)).toBe(0);
  });

  it('ends with a sentence where one fits', () => {
    expect(quoteFrom(text, 20)).toBe('县总工会昨天举行快递行业技能竞赛。');
    expect(quoteFrom(text, 30)).toBe('县总工会昨天举行快递行业技能竞赛。来自十家企业的选手参加。');
    expect(quoteFrom(text, 8)).toBe('县总工会昨天举…');
  });

  it('is refused when it is too long or not in the author’s words', () => {
    expect(quotationProblem('获奖者可以申报技能等级。', text, 200)).toBeUndefined();
    expect(quotationProblem('县总工会……可以申报。', text, 200)).toEqual({ kind: 'not-verbatim' });
    expect(quotationProblem('县总工会…获奖者可以申报', text, 200)).toBeUndefined();
    expect(quotationProblem('获奖者…县总工会昨天', text, 200)).toEqual({ kind: 'not-verbatim' });
    expect(quotationProblem(text.slice(0, 21), text, 200)).toEqual({
      kind: 'too-long',
      limit: 20,
      length: 21,
    });
  });

  it('as cut by the program always passes its own check', () => {
    const sentence = fc.string({
      unit: fc.constantFrom('工', '会', '𠮷', 'a', ' ', '。', '！', '…', '\n'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(sentence, fc.integer({ min: 0, max: 300 }), (source, most) => {
        const limit = quotationLimit(source, most);
        const quote = quoteFrom(source, limit);
        expect(lengthOf(quote)).toBeLessThanOrEqual(limit);
        expect(lengthOf(quote) * 5).toBeLessThanOrEqual(lengthOf(source));
        expect(quotationProblem(quote, source, most)).toBeUndefined();
      }),
    );
  });
});
