import { noRules, type PageCapture } from '../../src/modules/news/index.ts';
import type { Exchange } from '../../src/platform/web/fetch-outcome.ts';

/** A page with everything that runs, loads and leaves, as the crawl gets it. */
export function hostileCapture(trapOrigin: string): PageCapture {
  const page = exchangeOf(
    'http://news.example.cn/1.html',
    'text/html; charset=utf-8',
    Buffer.from(hostilePage(trapOrigin)),
  );
  return {
    origin: 'crawl',
    sourceId: undefined,
    capturedAt: page.startedAt,
    note: undefined,
    requisites: [picture],
    rules: noRules,
    page: {
      kind: 'fetched',
      requestedUrl: page.url,
      finalUrl: page.url,
      redirects: [],
      exchange: page,
      status: 200,
      headers: page.headers,
      contentType: page.headers['content-type'],
      body: page.rawBody,
      serverAt: undefined,
      isDowngraded: false,
    },
  };
}

function exchangeOf(url: string, contentType: string, rawBody: Uint8Array): Exchange {
  const at = new Date('2023-11-02T01:00:00Z');
  return {
    url,
    requestHead: 'GET / HTTP/1.1\r\nhost: news.example.cn\r\n\r\n',
    remoteAddress: '93.184.216.34',
    status: 200,
    statusText: 'OK',
    rawHeaders: [['Content-Type', contentType]],
    headers: { 'content-type': contentType },
    rawBody,
    isTruncated: false,
    startedAt: at,
    endedAt: at,
  };
}

function hostilePage(origin: string): string {
  return `<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${origin}/refresh">
    <link rel="stylesheet" href="${origin}/a.css"><base target="_top">
    <style>@import "${origin}/b.css"; body{background:url(${origin}/c.png);font-family:serif} h1{color:#8b1a1a}</style>
    <script>fetch("${origin}/script"); top.location = "${origin}/top";</script></head>
    <body onload="location='${origin}/load'"><h1>2023年“产改”成果</h1>
    <p>截至11月2日，184名职工追回工资309.63万元。</p><img src="a.png" alt="现场" width="120" height="80">
    <img src="${origin}/d.png" onerror="location='${origin}/e'"><iframe src="${origin}/f"></iframe>
    <svg><image href="${origin}/g.png"></image></svg><form action="${origin}/h"><button autofocus>提交</button></form>
    <a href="${origin}/i" target="_top">更多</a></body></html>`;
}

const redRectangle = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAIAAABChommAAAAEUlEQVR42mPolpIiiBhGFQEAlm9HoSDknYMAAAAASUVORK5CYII=',
  'base64',
);

/** The one picture of the page that was kept. */
const picture: Exchange = exchangeOf('http://news.example.cn/a.png', 'image/png', redRectangle);
