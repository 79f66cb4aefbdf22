import { describe, expect, it } from 'vitest';
import { storyText } from './story-text.ts';

describe('the story of a text', () => {
  it.each([
    ['发布时间：2023-12-07 11:01:00 来源：海风新闻网 记者 王海风\n早上七点半。', '早上七点半。'],
    ['2023-12-07 11:01:00 来源:海风新闻网\n\n作者：某某\n早上七点半。', '早上七点半。'],
    ['2023年12月7日\n早上七点半。', '早上七点半。'],
    ['早上七点半。\n来源：某某', '早上七点半。'],
    ['早上七点半。\n（ 责任编辑：某某 ）', '早上七点半。'],
  ])('is without the credits of %j', (text, story) => {
    expect(storyText(text)).toBe(story);
  });

  it.each([
    '2023年12月7日，县总工会举行竞赛。\n第二段。',
    '一。\n二。\n三。\n来源：工人们说，消息来源可靠。\n五。\n六。\n七。',
    `记者：${'这一句话很长，'.repeat(20)}是正文。\n第二段。`,
    '来源：某某',
    '',
  ])('keeps all of %j', (text) => {
    expect(storyText(text)).toBe(text);
  });
});
