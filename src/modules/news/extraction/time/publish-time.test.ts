import { describe, expect, it } from 'vitest';
import { extractPage } from '../extract-page.ts';
import type { ExtractedPage } from '../extracted-page.ts';

const capturedAt = new Date('2023-12-08T04:00:00Z');
const body = `<div class="content"><p>${'昨天上午，县里召开会议，部署冬季安全生产，要求各单位逐项检查并按期整改到位。'.repeat(4)}</p><p>${'会后，检查组分三路到车间和工地查看，发现问题当场登记，限期销号。'.repeat(4)}</p></div>`;

function publishedOf(parts: {
  head?: string;
  beside?: string;
  after?: string;
  url?: string;
}): ExtractedPage['published'] {
  const { head = '', beside = '', after = '', url = 'https://www.example.cn/news/1.html' } = parts;
  const html = `<html><head><title>冬季安全生产会议召开</title>${head}</head><body><h1>冬季安全生产会议召开</h1>${beside}${body}${after}</body></html>`;
  return extractPage({ bytes: Buffer.from(html), contentType: 'text/html', url, capturedAt }).published;
}

describe('the publish time of a Chinese page', () => {
  it('is what is printed beside the title, to the second, in Beijing time', () => {
    expect(publishedOf({ beside: '<div>发布时间：2023-12-07 11:01:00 来源：某海网</div>' })).toEqual({
      at: new Date('2023-12-07T03:01:00Z'),
      precision: 'second',
      zone: '+08:00',
      printed: '2023-12-07 11:01:00',
      from: 'text',
    });
  });

  it('takes seconds and zone from the head where both mean the same minute', () => {
    const head = '<meta property="article:published_time" content="2022-02-06T12:48:06+00:00">';
    expect(publishedOf({ head, beside: '<p>发表时间： 06/02/2022 - 13:48</p>' })).toMatchObject({
      at: new Date('2022-02-06T12:48:06Z'),
      precision: 'second',
      zone: '+01:00',
    });
  });

  it('prefers print to a head that the publishing system filled in later', () => {
    const head = '<meta property="article:published_time" content="2023-12-07T05:54:20+08:00">';
    expect(publishedOf({ head, beside: '<div>2023年12月07日 00:26 某报</div>' })?.at).toEqual(
      new Date('2023-12-06T16:26:00Z'),
    );
  });

  it('tells a UTC stamp in Beijing time', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-12-06T18:30:07.000Z"}</script>';
    expect(publishedOf({ head })).toMatchObject({
      at: new Date('2023-12-06T18:30:07Z'),
      zone: '+08:00',
      from: 'metadata',
    });
  });

  it('takes the year from the address where only month and day are printed', () => {
    const url = 'https://www.example.cn/2022/12/30/c_1.html';
    expect(publishedOf({ url, beside: '<span class="time">12-30 09:05</span>' })?.at).toEqual(
      new Date('2022-12-30T01:05:00Z'),
    );
  });

  it('falls back to the address, to the day', () => {
    expect(publishedOf({ url: 'https://www.example.cn/xw/202312/t20231205_123.html' })).toMatchObject({
      at: new Date('2023-12-04T16:00:00Z'),
      precision: 'day',
      from: 'address',
    });
  });

  it('reads scripts where nothing else is firm, before a day in passing', () => {
    const head = '<script>var ct = "1701918060", nickname = "x";</script>';
    expect(publishedOf({ head, after: '<p>8月1日起整治三轮车</p>' })).toMatchObject({
      at: new Date('2023-12-07T03:01:00Z'),
      from: 'metadata',
    });
    const json = '<script>window.data = {\\"publishTime\\":\\"2023-12-06 10:00:00\\"}</script>';
    expect(publishedOf({ head: json })?.at).toEqual(new Date('2023-12-06T02:00:00Z'));
  });

  it('reads 3小时前 only against the time of capture', () => {
    expect(publishedOf({ beside: '<span>3小时前</span>' })).toMatchObject({
      at: new Date('2023-12-07T16:00:00Z'),
      precision: 'day',
    });
    expect(publishedOf({ beside: '<span>昨天 10:20</span>' })).toMatchObject({
      at: new Date('2023-12-07T02:20:00Z'),
      precision: 'minute',
    });
  });

  it('is not the time of a change, of the visit, of another article, of a comment or of the event', () => {
    const beside = '<div>今天是2023年12月8日 星期五</div><div>2023-12-05 08:00 来源：某报</div>';
    const after = `<p>最后修改：2023-12-06 10:00</p><ul class="related">${'<li><a href="/2">别的文章 2023-12-07 09:00</a></li>'.repeat(5)}</ul>
      <div class="comment">网友 2023-12-07 22:00</div><div>Copyright 2023-12-08</div>`;
    expect(publishedOf({ beside, after })?.printed).toBe('2023-12-05 08:00');
  });

  it('is unknown where only the text names a day', () => {
    expect(
      publishedOf({
        after:
          '<p>这项工作从2019年3月1日起开展，先后有三千余人参加，历时四年，覆盖全县所有乡镇和企业，成效明显。</p>',
      }),
    ).toBeUndefined();
  });
});

describe('the publish time of an English page', () => {
  const page = (head: string, beside: string) => {
    const text =
      'The council met on Tuesday to discuss the budget for the coming year, and heard from several residents. '.repeat(
        6,
      );
    const html = `<html lang="en-US"><head><title>Council meets</title>${head}</head><body><h1>Council meets</h1>${beside}<p>${text}</p></body></html>`;
    return extractPage({
      bytes: Buffer.from(html),
      contentType: 'text/html',
      url: 'https://www.example.com/a',
      capturedAt,
    }).published;
  };

  it('keeps the stated zone', () => {
    expect(page('', '<p>Published: December 7, 2023 11:01 AM EST</p>')).toMatchObject({
      at: new Date('2023-12-07T16:01:00Z'),
      zone: '-05:00',
    });
    expect(page('', '<p>Posted July 3, 2023 9:30 pm PT</p>')).toMatchObject({
      at: new Date('2023-07-04T04:30:00Z'),
      zone: '-07:00',
    });
  });

  it('is the published, not the later updated day', () => {
    const head = '<meta property="article:published_time" content="2023-11-02T10:00:00-04:00">';
    expect(page(head, '<p>Updated November 20, 2023</p>')?.at).toEqual(new Date('2023-11-02T14:00:00Z'));
  });

  it('puts the month first with slashes', () => {
    expect(page('', '<p class="date">Published 11/02/2023</p>')?.at).toEqual(
      new Date('2023-11-02T00:00:00Z'),
    );
  });
});
