import { describe, expect, it } from 'vitest';
import { parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { articleTitle } from './article-title.ts';

function titleOf(html: string, host = 'news.example.cn'): string | undefined {
  return articleTitle(readPage(parseHtml(html)), { headline: undefined, host })?.text;
}

describe('the title of an article', () => {
  it.each([
    ['土豆不“土” 松江网', '<h1>松江网</h1><h2>土豆不“土”</h2>', '土豆不“土”'],
    ['奋战一线_新闻频道_某青年网', '<p>奋战一线</p><h3>热门</h3>', '奋战一线'],
    ['某部门认定广告虚假-某狐财经', '<td>某部门认定广告虚假</td>', '某部门认定广告虚假'],
    ['书记这一周 | 奋马扬鞭争春色', '<div>书记这一周 | 奋马扬鞭争春色</div>', '书记这一周 | 奋马扬鞭争春色'],
    [
      '城市有轨电车之困|有轨电车|轨道交通_某浪新闻',
      '<h1>新闻中心</h1><h1>城市有轨电车之困</h1>',
      '城市有轨电车之困',
    ],
    ['某区 - 自由的百科全书', '<div>自由的百科全书</div><h1>某区[编辑]</h1>', '某区'],
    ['只在头部的标题_某某网', '<p>正文</p>', '只在头部的标题'],
    [
      'A brief intro to git • Jane Doe',
      '<h1>Jane Doe</h1><h2>A brief intro to git</h2>',
      'A brief intro to git',
    ],
    ['Small things - Example News', '<h1>Small things</h1>', 'Small things'],
    ['', '<h1>没有头部标题的文章</h1>', '没有头部标题的文章'],
  ])('%s', (head, body, wanted) => {
    expect(titleOf(`<title>${head}</title>${body}<p>${'正文一句话。'.repeat(20)}</p>`)).toBe(wanted);
  });

  it('is the only h1 even where the head words it differently', () => {
    const html =
      '<meta property="og:title" content="Climate change: 5 solutions | Acme"><title>Climate change: 5 solutions | Acme</title>';
    expect(
      titleOf(
        `${html}<ul><li><a href="/">Climate change: 5 solutions</a></li></ul><h1>Five solutions to climate change</h1>`,
      ),
    ).toBe('Five solutions to climate change');
  });

  it('leaves buttons inside the heading out', () => {
    const html =
      '<title>丁某身价过亿，住富人区_【快资讯】</title><h1>丁某身价过亿，住富人区 <span class="tts">播报文章</span></h1>';
    expect(titleOf(html)).toBe('丁某身价过亿，住富人区');
  });

  it('is undefined for a page that names none', () => {
    expect(titleOf('<p>只有正文，没有标题。</p>')).toBeUndefined();
  });
});
