// The sites, a process of their own, so that serving them is not measured as crawling.
import { createServer, type Server } from 'node:http';
import { madeArticle } from '../news-related/made-article.ts';
import { articlePath, type CrawlPlan, hostOf, type SitesReport } from './crawl-plan.ts';

const plan: CrawlPlan = JSON.parse(process.argv[2] ?? '{}');

interface Host {
  running: number;
  endedAt: number;
}

let requests = 0;
let overlaps = 0;
let firstAt: number | undefined;
let lastAt = 0;
let shortestPauseMs = Number.POSITIVE_INFINITY;
const asked = new Map<string, number>();
const servers: Server[] = [];

const port = await listen(0, 0);
for (let host = 1; host < plan.hosts; host += 1) await listen(host, port);
process.send?.({ port });
process.on('message', (word) => {
  if (word === 'report') process.send?.(report());
  if (word === 'forget') forget();
});
process.once('SIGTERM', () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  process.disconnect?.();
});

function listen(host: number, wanted: number): Promise<number> {
  const state: Host = { running: 0, endedAt: Number.NEGATIVE_INFINITY };
  const server = createServer((request, response) => {
    requests += 1;
    lastAt = performance.now();
    firstAt ??= lastAt;
    if (state.running > 0) overlaps += 1;
    else shortestPauseMs = Math.min(shortestPauseMs, performance.now() - state.endedAt);
    state.running += 1;
    const path = request.url ?? '/';
    if (path.endsWith('.html')) asked.set(`${host}${path}`, (asked.get(`${host}${path}`) ?? 0) + 1);
    response.on('close', () => {
      state.running -= 1;
      state.endedAt = performance.now();
    });
    answer(host, path, response);
  });
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, hostOf(host), () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function answer(host: number, path: string, response: import('node:http').ServerResponse): void {
  const page = Number(/_\d*?(\d{5})\.html$/.exec(path)?.[1] ?? Number.NaN);
  const body = path === '/' ? listPage(host) : Number.isNaN(page) ? undefined : articlePage(host, page);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body ?? 'not here');
}

function listPage(host: number): string {
  const items = Array.from({ length: plan.pagesEach }, (_, page) => {
    const { title } = madeArticle(host * plan.pagesEach + page);
    return `<li><a href="${articlePath(host, page)}">${title}</a></li>`;
  });
  return `<!DOCTYPE html><html><head><title>新闻列表</title></head><body><ul>${items.join('')}</ul></body></html>`;
}

function articlePage(host: number, page: number): string {
  const { title, body, at } = madeArticle(host * plan.pagesEach + page);
  const paragraphs = body
    .split('。')
    .filter(Boolean)
    .map((line) => `<p>${line}。</p>`);
  const menu = Array.from({ length: 30 }, (_, n) => `<a href="/channel${n}/">栏目${n}</a>`).join('');
  return `<!DOCTYPE html><html><head><title>${title}_新闻网</title></head><body><div class="nav">${menu}</div>
<h1>${title}</h1><p class="info">${at.slice(0, 10)} ${at.slice(11, 19)} 来源：临高新闻网 责任编辑：王编辑</p>
<div class="article">${paragraphs.join('\n')}</div><div class="foot">${menu}版权所有</div></body></html>`;
}

function report(): SitesReport {
  const asksTwice = [...asked.values()].filter((count) => count > 1).length;
  const seconds = (lastAt - (firstAt ?? lastAt)) / 1000;
  return { requests, overlaps, shortestPauseMs, seconds, asksTwice };
}

function forget(): void {
  requests = 0;
  firstAt = undefined;
  overlaps = 0;
  shortestPauseMs = Number.POSITIVE_INFINITY;
  asked.clear();
}
