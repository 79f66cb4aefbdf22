import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';
import type { ExtractedPage } from './extracted-page.ts';

const capturedAt = new Date('2023-12-08T04:00:00Z');
const url = 'https://www.example.cn/xw/202312/t20231207_88.html';
const first =
  '某县总工会七日举办技能竞赛，来自三十家企业的一百二十名职工同台比拼，赛出了水平，也赛出了情谊。';
const second =
  '竞赛设焊接、电工、快递分拣三个项目，截至12月6日已有九人取得高级工证书，成绩当场公布，评委逐一点评。';
const third = '县总工会负责人表示，今后每年举办两次，让更多一线职工有机会展示本领，提高待遇，实现价值。';

const newsPage = `<!DOCTYPE html><html><head><meta charset="gb2312"><title>某县举办职工技能竞赛_某县新闻网</title>
<link rel="canonical" href="https://www.example.cn/xw/202312/t20231207_88.html?spm=1"></head><body>
<div class="nav"><a href="/">首页</a> <a href="/xw">新闻</a> <a href="/sp">视频</a></div>
<h1>某县举办职工技能竞赛</h1>
<div class="info"><span>2023-12-07 11:01:00</span><span class="src">来源：某县日报</span><span class="au">作者：林某泉</span></div>
<div class="TRS_Editor"><p>　　${first}</p><p align="center"><img src="W020231207.jpg" alt="W020231207.jpg"></p>
<p align="center">竞赛现场。记者刘某宇 摄</p><p>　　${second}</p><p>　　${third}</p></div>
<div>责任编辑：王某</div><p>免责声明：转载内容不代表本网观点。</p>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">某县召开安全生产会议</a></li><li><a href="/2">某县春季招聘会开场</a></li></ul></div>
<div class="footer">版权所有 某县新闻网 备案号 2009-2023</div></body></html>`;

function extract(
  html: string | Buffer,
  contentType = 'text/html',
  from: string | 'no address' = url,
): ExtractedPage {
  const address = from === 'no address' ? undefined : from;
  return extractPage({ bytes: Buffer.from(html), contentType, url: address, capturedAt });
}

describe('a Chinese news page', () => {
  const page = extract(iconv.encode(newsPage, 'gbk'));

  it('gives title, times, source, author and editor', () => {
    expect(page).toMatchObject({
      title: '某县举办职工技能竞赛',
      published: { at: new Date('2023-12-07T03:01:00Z'), precision: 'second', zone: '+08:00', from: 'text' },
      sourceName: '某县日报',
      author: '林某泉',
      editor: '王某',
      canonicalUrl: url,
      asOfMentions: ['2023-12-06'],
      encoding: { declared: 'gb2312', used: 'gbk' },
      flags: [],
    });
  });

  it('gives the article without navigation, disclaimers and other articles', () => {
    for (const sentence of [first, second, third]) expect(page.text).toContain(sentence);
    for (const other of ['首页', '免责', '相关新闻', '招聘会', '版权所有'])
      expect(page.text).not.toContain(other);
    expect(page.disclaimers).toEqual(['免责声明：转载内容不代表本网观点。']);
  });

  it('gives the picture with its caption', () => {
    expect(page.images).toEqual([
      { src: 'https://www.example.cn/xw/202312/W020231207.jpg', caption: '竞赛现场。记者刘某宇 摄' },
    ]);
    expect(page.html).toContain('data-src="https://www.example.cn/xw/202312/W020231207.jpg"');
  });

  it('is read the same every time', () => {
    expect(extract(iconv.encode(newsPage, 'gbk'))).toEqual(page);
  });
});

describe('the saved text of a snapshot page', () => {
  const lines = [
    ...['• 我的订阅', '• 国内', '某县举办职工技能竞赛', '类别:国内 发布时间:2023-12-07 11:01:00 来源:某海网'],
    ...[
      '某客户端、某海网记者 林某泉 通讯员 刘某宇',
      first,
      '某县举办职工技能竞赛',
      '竞赛现场。记者刘某宇 摄',
      second,
      third,
    ],
    ...[
      '以上内容为资讯信息快照,由某站爬虫进行采集并收录,本站未对信息做任何修改,信息内容不代表本站立场。',
      '快照生成时间:2023-12-07 12:45:05',
    ],
    ...[
      '本站信息快照查询为非营利公共服务,如有侵权请联系我们进行删除。',
      '信息原文地址:',
      '某公司工作法',
      '...识、凝聚共识、细化举措',
    ],
    ...['2023-10-26 00:54:00', '更多关于国内的资讯:'],
  ];
  const page = extract(lines.join('\n\n'), 'text/plain; charset=utf-8', 'no address');

  it('gives the article alone', () => {
    expect(page.text.split('\n')).toEqual([first, '竞赛现场。记者刘某宇 摄', second, third]);
    expect(page).toMatchObject({
      title: '某县举办职工技能竞赛',
      sourceName: '某海网',
      author: '林某泉 通讯员 刘某宇',
    });
  });

  it('keeps what the snapshot site states apart, and names what is missing', () => {
    expect(page).toMatchObject({
      published: { at: new Date('2023-12-07T03:01:00Z'), printed: '2023-12-07 11:01:00' },
      statedCategory: '国内',
      statedSnapshotAt: new Date('2023-12-07T04:45:05Z'),
      statedOrigin: { label: '信息原文地址', url: undefined },
      flags: ['origin-missing', 'address-missing'],
    });
    expect(page.disclaimers).toHaveLength(2);
  });
});

describe('the page of a snapshot site', () => {
  const related = ['某公司工作法', '某市聚焦三个重点', '某县书记讲话'].map(
    (title) =>
      `<div class="item"><a href="/x">${title}</a><p>...${third.slice(8)}${second.slice(0, 40)}</p><span>2023-10-26 00:54:00</span></div>`,
  );
  const page = extract(`<title>某县举办职工技能竞赛-快照网</title><ul><li><a href="/my">我的订阅</a></li></ul>
    <h1>某县举办职工技能竞赛</h1><p>类别:<a href="/gn">国内</a> 发布时间:2023-12-07 11:01:00 来源:某海网</p>
    <div class="article"><p>${first}</p><p><img src="/1.jpg" alt="某县举办职工技能竞赛"></p><p>竞赛现场。记者刘某宇 摄</p>
    <p>${second}</p><p>${third}</p><p>${first}</p>
    <p>以上内容为资讯信息快照,由某站爬虫进行采集并收录,信息内容不代表本站立场。</p><p>快照生成时间:2023-12-07 12:45:05</p>
    <p>信息原文地址:<a href=""></a></p></div><div class="list">${related.join('')}</div><a href="/gn">更多关于国内的资讯</a>`);

  it('gives the article without the other articles after it, and flags the missing address', () => {
    expect(page.text).toContain(third);
    expect(page.text).not.toMatch(/快照|原文地址|\.\.\./);
    expect(page).toMatchObject({ statedCategory: '国内', sourceName: '某海网', flags: ['origin-missing'] });
    expect(page.images).toEqual([
      { src: 'https://www.example.cn/1.jpg', caption: '竞赛现场。记者刘某宇 摄' },
    ]);
  });
});

describe('what is missing or contradicts itself', () => {
  it('is flagged', () => {
    expect(extract('<p>短</p>', 'text/html', 'no address').flags).toEqual([
      'address-missing',
      'title-missing',
      'time-missing',
      'source-missing',
      'text-thin',
    ]);
    const html = newsPage
      .replace('2023-12-07 11:01:00', '2023-12-09 11:01:00')
      .replace('https://www.example.cn/xw', 'https://other.example.org/xw');
    expect(extract(html, 'text/html', 'https://www.example.cn/a.html').flags).toEqual([
      'canonical-elsewhere',
      'published-after-capture',
    ]);
  });
});

describe('hostile pages', () => {
  it.each([
    ['nothing', ''],
    [
      'a frameset',
      '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    ],
    ['a hundred thousand nested tags', '<div>'.repeat(100_000) + first],
    ['a hundred thousand nested emphases', `<p>${'<b>'.repeat(20_000)}${first}`],
    ['a line of a megabyte', `<p>${'很长的一行'.repeat(200_000)}</p>`],
    ['fifty thousand dates', '<p>2023-12-07 11:01</p>'.repeat(50_000)],
    ['fifty thousand pictures', `<p>${first}</p>${'<img src="a.jpg">'.repeat(50_000)}<p>${second}</p>`],
    ['fifty thousand links', `<p>${first}</p>${'<a href="?page=2">2</a>'.repeat(50_000)}`],
    [
      'nested JSON',
      `<script type="application/ld+json">${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script><p>${first}`,
    ],
    ['a title of a megabyte', `<title>${'-题_'.repeat(300_000)}</title><h1>题</h1><p>${first}`],
  ])('of %s are read in moderate time', (_name, html) => {
    const before = process.cpuUsage();
    expect(typeof extract(html).text).toBe('string');
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1e6).toBeLessThan(10);
  });

  it('never throw, whatever their bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('text/html', 'text/plain', 'text/html; charset=big5', ''),
        (bytes, type) => {
          extractPage({ bytes, contentType: type, url: undefined, capturedAt });
        },
      ),
    );
    const piece = fc.constantFrom(
      ...newsPage.split(/(?=<)/),
      '<table>',
      '</p>',
      '<template>',
      '&#0;',
      '<a href="http://[">',
      '<base href="::">',
      '<meta property="article:published_time" content="9999-99-99T99:99">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        extract(pieces.join(''));
      }),
    );
  });
});
