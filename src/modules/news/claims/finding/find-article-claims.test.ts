import { describe, expect, it } from 'vitest';
import { explainSum } from '../checking/explanation.ts';
import { checkSums } from '../checking/sum.ts';
import { findArticleClaims } from './find-article-claims.ts';

const bodyText = '截至11月2日，县总工会为184名劳动者追回被拖欠工资309.63万元，其中农民工169名、298.78万元。';

/** What headlines add to the text: the number, its day, and what is wrong with it. */
function added(title: string, text = bodyText): unknown[] {
  const claims = findArticleClaims({ title, bodyText: text }, { publishedOn: '2023-12-07' });
  const sums = checkSums(claims);
  return claims.flatMap((claim, index) => {
    const sum = sums[index];
    return claim.isInTitle && sum ? [[claim.printed, claim.asOf, explainSum(claim, sum)]] : [];
  });
}

describe('the numbers of a headline', () => {
  it.each([
    '临高县总工会追回欠薪309.63万元',
    '追回欠薪300余万元',
    '追回欠薪近310万元',
    '追回欠薪309万元',
    '追回欠薪310万元',
    '184名劳动者领到工资',
    '其中农民工169名',
    '劳动者领到工资',
    '数百名劳动者领到工资',
    '2023年12月7日“三个一批”',
    '',
  ])('are counted once where the text says the same, or there are none: %s', (title) => {
    expect(added(title)).toEqual([]);
  });

  it.each([
    ['追回欠薪390.63万元', [['390.63万元', '2023-11-02', '标题与正文不一致，比正文多 81 万元']]],
    ['追回被拖欠工资39.63万元', [['39.63万元', '2023-11-02', '标题与正文不一致，比正文少 270 万元']]],
    ['追回工资308万元', [['308万元', '2023-11-02', '标题与正文不一致，比正文少 1.63 万元']]],
  ])('contradict their own text: %s', (title, expected) => {
    expect(added(title)).toEqual(expected);
  });

  it.each([
    ['慰问困难职工320户', bodyText, '320户'],
    ['培训职工1200人', '培训职工800人。培训职工400人。', '1200人'],
    ['力争追回工资500万元', bodyText, '500万元'],
    ['发放奖金5万元', bodyText, '5万元'],
  ])('stand for themselves where the text does not plainly speak of the same: %s', (title, text, printed) => {
    expect(added(title, text)).toEqual([[printed, expect.any(String), undefined]]);
  });

  it('leave the numbers of the text as they are', () => {
    const context = { publishedOn: '2023-12-07' };
    const alone = findArticleClaims({ title: '', bodyText }, context);
    const both = findArticleClaims({ title: '追回欠薪390.63万元', bodyText }, context);
    expect(both.slice(0, alone.length)).toEqual(alone);
  });
});
