import { describe, expect, it } from 'vitest';
import { checklistVersions } from '../visits/checklists/checklist-versions.ts';
import { findingItem, knownFindings, quotedArticles } from './finding-sentences.ts';

describe('a finding in a letter', () => {
  it('has a sentence for every item of every checklist, and none for items that are gone', () => {
    const items = new Set(
      checklistVersions.flatMap((list) => list.items.map((item) => `${list.key}.${item.code}`)),
    );
    expect([...knownFindings].sort()).toEqual([...items].sort());
  });

  it('quotes the note and the law', () => {
    const problem = {
      id: 'f',
      checklistKey: 'contract',
      checklistVersion: '2013-07-01',
      itemCode: 'written',
      note: '仓储部 3 人未签',
      article: '劳动合同法第十条',
    };
    expect(findingItem(problem)).toMatchObject({
      findingId: 'f',
      problem: '未依法与全部职工订立书面劳动合同（仓储部 3 人未签）',
      article: '《劳动合同法》第十条',
    });
    expect(findingItem({ ...problem, itemCode: 'new' }).problem).toContain('检查发现');
  });

  it.each([
    ['工会法第三条、第十一条', '《工会法》第三条、第十一条'],
    [
      '劳动法第五十条；保障农民工工资支付条例第十一条',
      '《劳动法》第五十条；《保障农民工工资支付条例》第十一条',
    ],
    ['社会保险法第五十八条；法释〔2025〕12号', '《社会保险法》第五十八条；法释〔2025〕12号'],
  ])('writes %s as %s', (plain, quoted) => {
    expect(quotedArticles(plain)).toBe(quoted);
  });
});
