import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../test/raw-server.ts';
import { loopbackRule, quickLimits, reasonOf, servers, visit } from '../../../test/web-visit.ts';
import type { Lookup } from './open-connection.ts';
import { openWebClient } from './open-web-client.ts';

const serve = servers();

describe('an honest server', () => {
  it('gives a page, kept as it was sent', async () => {
    const page = '<title>职工之家</title>';
    const server = await serve((socket) =>
      socket.end(
        answerText(
          page,
          'content-TYPE: text/html\r\nDate: Wed, 01 Nov 2023 03:36:53 GMT\r\nX-A: 1\r\nx-a: 2',
        ),
      ),
    );
    const outcome = await visit(`${server.origin}/a?b=c#d`);
    if (outcome.kind !== 'fetched') throw new Error(reasonOf(outcome));
    expect(outcome.finalUrl).toBe(`${server.origin}/a?b=c`);
    expect(Buffer.from(outcome.body).toString()).toBe(page);
    expect(outcome.exchange.rawHeaders.slice(0, 4)).toEqual([
      ['content-TYPE', 'text/html'],
      ['Date', 'Wed, 01 Nov 2023 03:36:53 GMT'],
      ['X-A', '1'],
      ['x-a', '2'],
    ]);
    expect(outcome.headers['x-a']).toBe('1, 2');
    expect(outcome.serverAt).toEqual(new Date('2023-11-01T03:36:53Z'));
    expect(outcome.exchange.remoteAddress).toBe('127.0.0.1');
    expect(outcome.exchange.requestHead).toBe(server.heads[0]);
    expect(server.heads[0]).toContain(
      'user-agent: Mozilla/5.0 (compatible; WenlanBot/1.0; +mailto:news@example.org)',
    );
  });

  it('is asked whether our copy is still the newest, and no validator of its own ends a header line', async () => {
    const server = await serve((socket) => socket.end('HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n'));
    const client = openWebClient({ userAgent: 'a', rule: loopbackRule });
    const outcome = await client.fetchPage({
      url: server.origin,
      conditional: { etag: '"1"', lastModified: 'x\r\nEvil: 1' },
      limits: quickLimits,
    });
    expect(outcome.kind).toBe('not-modified');
    expect(server.heads[0]).toContain('if-none-match: "1"');
    expect(server.heads[0]).not.toContain('Evil');
  });

  it('may pack its page, and says so in the bytes kept', async () => {
    const packed = gzipSync('<p>内容</p>');
    const server = await serve((socket) => socket.end(answerText(packed, 'Content-Encoding: gzip')));
    const outcome = await visit(server.origin);
    if (outcome.kind !== 'fetched') throw new Error(reasonOf(outcome));
    expect(Buffer.from(outcome.body).toString()).toBe('<p>内容</p>');
    expect(Buffer.from(outcome.exchange.rawBody).equals(packed)).toBe(true);
  });

  it('may send its page in chunks, or until it hangs up', async () => {
    const chunked = await serve((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n'),
    );
    const open = await serve((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nabcde'));
    for (const { origin } of [chunked, open]) {
      const outcome = await visit(origin);
      expect(outcome.kind === 'fetched' && Buffer.from(outcome.body).toString()).toBe('abcde');
    }
  });

  it('keeps its status whatever it is', async () => {
    const server = await serve((socket) =>
      socket.end('HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n'),
    );
    const outcome = await visit(server.origin);
    expect(outcome.kind === 'fetched' && [outcome.status, outcome.headers['retry-after']]).toEqual([
      503,
      '120',
    ]);
  });
});

describe('redirects', () => {
  it('are followed and kept, each as its own exchange, in Chinese too', async () => {
    const server = await serve((socket, head) => {
      if (head.startsWith('GET /a ')) {
        const location = Buffer.from('/新闻?id=1').toString('latin1');
        socket.end(
          Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 2\r\n\r\nhi`, 'latin1'),
        );
      } else socket.end(answerText('ok'));
    });
    const outcome = await visit(`${server.origin}/a`);
    if (outcome.kind !== 'fetched') throw new Error(reasonOf(outcome));
    expect(outcome.finalUrl).toBe(`${server.origin}/%E6%96%B0%E9%97%BB?id=1`);
    expect(outcome.redirects.map(({ url, status }) => [url, status])).toEqual([[`${server.origin}/a`, 302]]);
    expect(Buffer.from(outcome.redirects[0]?.rawBody ?? []).toString()).toBe('hi');
    expect(outcome.isDowngraded).toBe(false);
  });

  it('without end, in a circle or to themselves are given up', async () => {
    let count = 0;
    const endless = await serve((socket) =>
      socket.end(`HTTP/1.1 301 x\r\nLocation: /${++count}\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(reasonOf(await visit(endless.origin))).toBe('too-many-redirects');
    expect(count).toBe(6);
    const circle = await serve((socket, head) =>
      socket.end(
        `HTTP/1.1 301 x\r\nLocation: ${head.startsWith('GET /a') ? '/b' : '/a'}\r\nContent-Length: 0\r\n\r\n`,
      ),
    );
    expect(reasonOf(await visit(`${circle.origin}/a`))).toBe('bad-redirect');
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'redirected-to-private'],
    ['http://10.0.0.1/', 'redirected-to-private'],
    ['http://0x0a000001/', 'redirected-to-private'],
    ['//192.168.0.1/', 'redirected-to-private'],
    ['http://[::ffff:127.0.0.1]/', 'redirected-to-private'],
    ['http://intranet/', 'redirected-to-private'],
    ['file:///etc/passwd', 'bad-redirect'],
    ['javascript:alert(1)', 'bad-redirect'],
    ['http://user:pw@example.com/', 'bad-redirect'],
    ['http://example.com:6379/', 'bad-redirect'],
    ['http://[', 'bad-redirect'],
  ])('to %s end there', async (location, reason) => {
    const server = await serve((socket) =>
      socket.end(`HTTP/1.1 302 x\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
    );
    const outcome = await visit(server.origin);
    expect(reasonOf(outcome)).toBe(reason);
    expect(outcome.redirects).toHaveLength(1);
  });

  it('with a huge body are followed without reading it', async () => {
    const server = await serve((socket, head) => {
      if (head.startsWith('GET /b')) socket.end(answerText('ok'));
      else {
        socket.write('HTTP/1.1 302 x\r\nLocation: /b\r\nContent-Length: 100000000\r\n\r\n');
        socket.write(Buffer.alloc(300_000));
      }
    });
    const outcome = await visit(`${server.origin}/a`);
    expect(outcome.kind).toBe('fetched');
    expect(outcome.redirects[0]?.isTruncated).toBe(true);
  });
});

describe('the name service', () => {
  it('is believed once: a name that answers publicly, then privately, is connected to the first answer', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const server = await serve((socket) => socket.end(answerText('ok')));
    const outcome = await visit(
      `http://rebind.example:${server.port}/`,
      quickLimits,
      async () => answers[asked++] ?? [],
    );
    // The port is not one of a public page; what counts here is that nothing else is asked.
    expect(reasonOf(outcome)).toBe('bad-address');
    const client = openWebClient({
      userAgent: 'a',
      rule: { ports: [server.port], allowsLoopback: true },
      lookup: async () => answers[asked++] ?? [],
    });
    const second = await client.fetchPage({
      url: `http://rebind.example:${server.port}/`,
      limits: quickLimits,
    });
    expect(second.kind).toBe('fetched');
    expect(asked).toBe(1);
    const third = await client.fetchPage({
      url: `http://rebind.example:${server.port}/`,
      limits: quickLimits,
    });
    expect(reasonOf(third)).toBe('private-address');
  });

  it.each([
    [['10.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['::1']],
    [['fe80::1']],
    [['::ffff:10.0.0.1']],
    [['64:ff9b::a00:1']],
    [['not a number']],
  ])('that answers %j gets no connection', async (numbers) => {
    const client = openWebClient({ userAgent: 'a', lookup: async () => numbers });
    expect(reasonOf(await client.fetchPage({ url: 'http://example.com/', limits: quickLimits }))).toBe(
      'private-address',
    );
  });

  it('may know nothing, fail or keep silent', async () => {
    const never: Lookup = () => new Promise(() => undefined);
    const fails: Lookup = async () => Promise.reject(new Error('ENOTFOUND'));
    expect(reasonOf(await visit('http://example.com/', { ms: 100 }, never))).toBe('time-out');
    expect(reasonOf(await visit('http://example.com/', quickLimits, fails))).toBe('dns');
    expect(reasonOf(await visit('http://example.com/', quickLimits, async () => []))).toBe('dns');
  });

  it('of this machine is not asked for loopback without leave', async () => {
    const server = await serve((socket) => socket.end(answerText('secret')));
    const client = openWebClient({ userAgent: 'a' });
    expect(reasonOf(await client.fetchPage({ url: `${server.origin}/` }))).toBe('private-address');
    expect(server.heads).toEqual([]);
  });
});

it('a worker that stops ends what is under way', async () => {
  const server = await serve(() => undefined);
  const client = openWebClient({ userAgent: 'a', rule: loopbackRule });
  const outcome = await client.fetchPage({ url: server.origin, signal: AbortSignal.timeout(50) });
  expect(reasonOf(outcome)).toBe('time-out');
});

it('an address where nobody listens is no connection; one that speaks in clear no encrypted one', async () => {
  const plain = net.createServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end('HTTP/1.1 400 x\r\n\r\n'),
  );
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const address = plain.address();
  const port = typeof address === 'object' ? address?.port : 0;
  expect(reasonOf(await visit(`https://127.0.0.1:${port}/`))).toBe('tls');
  await new Promise((resolve) => plain.close(resolve));
  expect(reasonOf(await visit(`http://127.0.0.1:${port}/`))).toBe('connection');
});
