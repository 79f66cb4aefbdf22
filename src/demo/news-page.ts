import type { FetchedPage } from '../platform/web/fetch-outcome.ts';
import type { NewsStory } from './sources/news-sites.ts';

/** A page of a made-up site, as its server would have sent it. */
export function newsPage(url: string, story: Omit<NewsStory, 'path'>, fetchedAt: Date): FetchedPage {
  const body = new TextEncoder().encode(htmlOf(story));
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    date: fetchedAt.toUTCString(),
    'content-length': String(body.byteLength),
  };
  const { pathname, host } = new URL(url);
  return {
    kind: 'fetched',
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    exchange: {
      url,
      requestHead: `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: Wenlan\r\nAccept: text/html\r\n\r\n`,
      remoteAddress: '203.0.113.10',
      status: 200,
      statusText: 'OK',
      rawHeaders: Object.entries(headers),
      headers,
      rawBody: body,
      isTruncated: false,
      startedAt: fetchedAt,
      endedAt: fetchedAt,
    },
    status: 200,
    headers,
    contentType: headers['content-type'],
    body,
    serverAt: fetchedAt,
    isDowngraded: false,
  };
}

function htmlOf(story: Omit<NewsStory, 'path'>): string {
  const origin =
    story.origin === undefined
      ? ''
      : `<p class="origin">信息原文地址：${story.origin === '' ? '' : `<a href="${story.origin}">${story.origin}</a>`}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${story.title}</title></head>
<body><div class="nav"><a href="/">首页</a> <a href="/list">更多</a></div>
<div class="article"><h1>${story.title}</h1>
<p class="info"><span>发布时间：${story.printed}</span> <span>来源：${story.source}</span> <span>${bylineOf(story.author)}</span></p>
<div class="content">
${story.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</div>${origin}
<p class="editor">责任编辑：陈小校</p></div>
<div class="foot">演示网站，人物和单位均为虚构</div></body></html>`;
}

/** Reporters are named as such; a department stands as 作者. */
function bylineOf(author: string): string {
  return author.startsWith('记者') ? author : `作者：${author}`;
}
