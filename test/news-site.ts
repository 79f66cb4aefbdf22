import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** One request as the site saw it, in milliseconds of one clock. */
export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly from: number;
  to: number;
}

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  readonly after?: number;
}

type Page = string | Answer | ((request: IncomingMessage) => Answer);

/** A small web site of this machine, with what it was asked. */
export interface NewsSite {
  readonly origin: string;
  readonly host: string;
  readonly pages: Map<string, Page>;
  readonly seen: Seen[];
  /** Paths in the order asked, robots.txt left out. */
  paths(): string[];
  /** The most requests that were under way at one time. */
  mostAtOnce(): number;
  /** The shortest pause between the end of one request and the start of the next, milliseconds. */
  shortestPause(): number;
  stop(): Promise<void>;
}

/** Opens a site for the calling test file; it is closed when the file ends. */
export async function newsSite(pages: Record<string, Page> = {}, address = '127.0.0.1'): Promise<NewsSite> {
  const known = new Map(Object.entries(pages));
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { known, seen });
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  const host = `${address}:${port}`;
  const stop = () => close(server);
  afterAll(stop);
  return {
    origin: `http://${host}`,
    host,
    pages: known,
    seen,
    paths: () => seen.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    mostAtOnce: () =>
      Math.max(
        0,
        ...seen.map((one) => seen.filter((other) => other.from < one.to && one.from < other.to).length),
      ),
    shortestPause: () => Math.min(...seen.slice(1).map((one, index) => one.from - (seen[index]?.to ?? 0))),
    stop,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { known, seen }: { known: Map<string, Page>; seen: Seen[] },
): Promise<void> {
  const path = request.url ?? '/';
  const one = { path, headers: request.headers, from: performance.now(), to: Number.POSITIVE_INFINITY };
  seen.push(one);
  const page = known.get(path);
  const given = typeof page === 'function' ? page(request) : page;
  const shown: Answer =
    given === undefined
      ? { status: 404, body: 'not here' }
      : typeof given === 'string'
        ? { body: given }
        : given;
  await wait(shown.after ?? 0);
  response.writeHead(shown.status ?? 200, {
    'content-type': shown.type ?? 'text/html; charset=utf-8',
    ...shown.headers,
  });
  response.end(shown.body ?? '');
  one.to = performance.now();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** An article page of the test site. */
function articlePage(title: string, text: string): string {
  const paragraphs = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return `<!DOCTYPE html><html><head><title>${title}_临高新闻网</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>${title}</h1><p class="info">2023-12-07 11:01:00 来源：南海网 责任编辑：王编辑</p>
<div class="article">${paragraphs}</div><div class="foot">版权所有</div></body></html>`;
}

const sentences =
  '临高县总工会近日召开产业工人队伍建设改革工作推进会，总结一年来的工作，部署下一步任务。\n会议指出，全县各级工会组织围绕中心、服务大局，深入企业一线开展调研，推动解决职工急难愁盼问题。\n会议强调，要进一步完善职工维权服务体系，健全欠薪案件快速处理机制，切实维护职工合法权益。\n会议要求，各乡镇工会要加强与人社、法院等部门的协作，形成工作合力，确保各项措施落到实处。';

/** A whole article about whatever, long enough to be one. */
export function anyArticle(number: number): string {
  return articlePage(
    `临高县总工会第${number}次推进会召开`,
    `第${number}组的职工代表在会上作了交流发言，介绍了他们在企业里开展劳动竞赛的做法。\n${sentences}`,
  );
}
