import { describe, expect, it } from 'vitest';
import { parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { reportersIn } from './byline.ts';
import { pageCredits } from './page-credits.ts';

function creditsOf(...lines: string[]) {
  const html = `<h1>标题</h1>${lines.map((line) => `<div>${line}</div>`).join('')}`;
  const place = { titleLine: 0, bodyStart: undefined, bodyEnd: undefined };
  return pageCredits(readPage(parseHtml(html)), { place, linked: undefined, isChinese: true });
}

describe('source, author and editor', () => {
  it.each([
    ['类别:国内 发布时间:2023-12-07 11:01:00 来源:某海网', { sourceName: '某海网' }],
    ['2005年3月11日12:12 来源：[ 某民网 ]', { sourceName: '某民网' }],
    ['来源：某民日报2024-05-13 08:49', { sourceName: '某民日报' }],
    ['来源：某明网-《某明日报》2024-05-20 03:15', { sourceName: '某明网-《某明日报》' }],
    ['2024-05-13 09:16:04　来源: 某青网-某青年报 北京 举报', { sourceName: '某青网-某青年报' }],
    ['2024-05-13 06:16发布于北京某济日报官方账号', { sourceName: '某济日报官方账号' }],
    ['2016年05月25日10:10 某浪财经', { sourceName: '某浪财经' }],
    [
      '2023-01-01 09:00 来源：某报 作者：张三 责任编辑：李四',
      { sourceName: '某报', author: '张三', editor: '李四' },
    ],
    ['【责任编辑：王五】', { editor: '王五' }],
    ['（某江网编辑 孙某芳）', { editor: '孙某芳' }],
    ['编辑/倪某宁', { editor: '倪某宁' }],
    ['某客户端、某网记者 林某泉 通讯员 刘某宇', { author: '林某泉 通讯员 刘某宇' }],
    ['新华社北京5月9日电（记者邹某为、谢某瑶）海关总署发布最新数据。', { author: '邹某为、谢某瑶' }],
  ])('%s', (line, wanted) => expect(creditsOf(line)).toMatchObject(wanted));

  it.each([
    '图片来源：某协会年报',
    '该文观点仅代表作者本人',
    '作者联系解决',
    '责任编辑：',
    '来源：',
    '竞赛现场。记者刘某宇 摄',
  ])('are not in: %s', (line) =>
    expect(creditsOf(line)).toEqual({ sourceName: undefined, author: undefined, editor: undefined }),
  );

  it('never takes a photographer for the author', () => {
    expect(reportersIn('县总工会承办竞赛。记者刘某宇 摄')).toBeUndefined();
  });
});
