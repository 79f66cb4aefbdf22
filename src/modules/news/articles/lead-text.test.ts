import { describe, expect, it } from 'vitest';
import { leadText } from './lead-text.ts';

describe('an excerpt begins', () => {
  it.each([
    ['发布时间：2023-12-07 11:01:00 来源：海风新闻网 记者 王海风\n早上七点半。', '早上七点半。'],
    ['2023-12-07 11:01:00 来源:海风新闻网\n\n作者：某某\n早上七点半。', '早上七点半。'],
    ['2023年12月7日\n早上七点半。', '早上七点半。'],
    ['2023年12月7日，县总工会举行竞赛。\n第二段。', '2023年12月7日，县总工会举行竞赛。\n第二段。'],
    ['早上七点半。\n来源：某某', '早上七点半。\n来源：某某'],
    ['来源：某某', '来源：某某'],
    ['', ''],
  ])('with the first sentence of %j', (text, lead) => {
    expect(leadText(text)).toBe(lead);
  });
});
