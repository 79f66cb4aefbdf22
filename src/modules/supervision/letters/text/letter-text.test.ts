import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS_LINE, letterTemplates, templateOn } from './letter-template.ts';
import {
  chineseOrdinal,
  composedBody,
  itemParagraphs,
  printedParagraphs,
  problemCarriedOn,
} from './letter-text.ts';

const facts = {
  firmName: '甲公司',
  projectName: undefined,
  visitedOn: '2023-09-05',
  replyDays: 15,
  former: undefined,
};
const item = {
  id: 'a',
  position: 1,
  findingId: undefined,
  problem: '未与 3 名职工订立书面劳动合同',
  article: '《劳动合同法》第十条',
  demand: '一个月内补订',
  promise: '本月底前补签',
  promiseDue: '2023-09-30',
  doneOn: undefined,
  doneNote: undefined,
  verdict: 'not-rectified',
  verdictOn: '2023-10-16',
  verdictNote: '仍有 2 人未签',
} as const;

describe('the text of a letter', () => {
  it('fills the day of the visit and the days for the reply, and keeps the place of the problems', () => {
    const body = composedBody(templateOn('reminder', '2023-09-06'), facts);
    expect(body).toContain('2023年9月5日，我会参加对你单位的联合检查，发现你单位在劳动用工');
    expect(body).toContain('15 个工作日');
    expect(body.split('\n')).toContain(ITEMS_LINE);
    expect(body).not.toMatch(/[{}]/);
  });

  it('quotes the former letter, and that nobody answered it', () => {
    const letter = {
      kind: 'reminder' as const,
      number: '临工劳监提〔2023〕1号',
      issuedOn: '2023-09-06',
      firm: { id: 'f', name: '甲公司' },
      service: {
        on: '2023-09-07',
        how: 'post' as const,
        to: undefined,
        trackingNumber: '1',
        replyDays: 15,
        replyDue: '2023-09-28',
        isProvisional: false,
      },
      reply: undefined,
    };
    const former = { letter, judgedOn: '2023-10-08' };
    const opinion = composedBody(templateOn('opinion', '2023-10-09'), { ...facts, former });
    expect(opinion.split('\n')[0]).toBe(
      '2023年9月6日，我会向你单位发出《工会劳动法律监督提示函》（临工劳监提〔2023〕1号）。应于2023年9月28日前答复，你单位至2023年10月8日仍未答复。',
    );
    const recommendation = composedBody(templateOn('recommendation', '2023-10-09'), { ...facts, former });
    expect(recommendation).not.toContain('你单位');
  });

  it('writes each problem with its article and its demand', () => {
    expect(itemParagraphs([item])).toEqual([
      '（一）未与 3 名职工订立书面劳动合同。依据：《劳动合同法》第十条。要求：一个月内补订。',
    ]);
  });

  it('puts the problems at the end where the clerk took their line out', () => {
    expect(printedParagraphs('你好\n\n再见', [item])).toHaveLength(3);
    expect(printedParagraphs(`你好\n${ITEMS_LINE}\n再见`, [item])[2]).toBe('再见');
  });

  it('carries a problem on with the firm’s own words', () => {
    expect(problemCarriedOn(item, '你单位')).toBe(
      '未与 3 名职工订立书面劳动合同。你单位曾答复：“本月底前补签”，承诺2023年9月30日前完成。2023年10月16日复查：未整改，仍有 2 人未签。',
    );
    expect(problemCarriedOn({ ...item, promise: undefined }, '你单位')).toContain('未就此答复');
    const again = { ...item, promise: undefined, problem: problemCarriedOn(item, '你单位') };
    expect(problemCarriedOn(again, '该单位')).toBe(
      '未与 3 名职工订立书面劳动合同。该单位未就此答复。2023年10月16日复查：未整改，仍有 2 人未签。',
    );
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [34, '三十四'],
  ])('counts %i as %s', (value, text) => {
    expect(chineseOrdinal(value)).toBe(text);
  });

  it('prints every problem once, whatever is typed', () => {
    const problems = fc.array(
      fc.record({ problem: fc.string(), article: fc.string(), demand: fc.string() }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(problems, (items) => {
        expect(printedParagraphs(ITEMS_LINE, items)).toHaveLength(items.length);
      }),
    );
  });
});

describe('templates', () => {
  it('have a key each, and a text for every day', () => {
    expect(new Set(letterTemplates.map((one) => one.key)).size).toBe(letterTemplates.length);
    expect(templateOn('opinion', '1999-01-01').kind).toBe('opinion');
  });
});
