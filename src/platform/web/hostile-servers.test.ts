import type net from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../test/raw-server.ts';
import { quickLimits, reasonOf, servers, visit } from '../../../test/web-visit.ts';

const serve = servers();

const flood = 'X-Flood: abcdefghijklmnopqrstuvwxyz\r\n';

describe('a hostile server', () => {
  it.each<[string, string, (socket: net.Socket) => void]>([
    ['that is silent', 'time-out', () => undefined],
    ['that drips its head', 'time-out', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX: ', 'y')],
    [
      'that drips its body',
      'time-out',
      (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n', 'y'),
    ],
    [
      'that drips its chunks',
      'time-out',
      (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\ny\r\n'),
    ],
    [
      'that sends only hints',
      'time-out',
      (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n'),
    ],
    [
      'that stops in the body',
      'time-out',
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc'),
    ],
    [
      'that sends less than it said',
      'wrong-length',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc'),
    ],
    [
      'that leaves out the last chunk',
      'wrong-length',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'),
    ],
    [
      'with a bad chunk',
      'bad-answer',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n'),
    ],
    [
      'with two lengths',
      'wrong-length',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc'),
    ],
    [
      'with a negative length',
      'bad-answer',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc'),
    ],
    ['that speaks another language', 'bad-answer', (socket) => socket.end('220 mail.example.com ESMTP\r\n')],
    ['that sends noise', 'bad-answer', (socket) => socket.end(Buffer.alloc(5000, 0xfe))],
    ['that hangs up', 'connection', (socket) => socket.end()],
    ['that resets', 'connection', (socket) => socket.resetAndDestroy()],
    [
      'with a flood of headers',
      'head-too-large',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\n${flood.repeat(3000)}\r\n`),
    ],
    [
      'with an endless header',
      'head-too-large',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nX: ${'y'.repeat(200_000)}`),
    ],
  ])('%s ends in %s', async (_name, reason, answer) => {
    const server = await serve(answer);
    const begun = performance.now();
    expect(reasonOf(await visit(server.origin, { ms: 1_200, idleMs: 700 }))).toBe(reason);
    expect(performance.now() - begun).toBeLessThan(2_500);
  });

  it('with 100 MB is left after the limit, said or unsaid', async () => {
    const limits = { ...quickLimits, bytes: 1_000_000 };
    let sent = 0;
    const server = await serve((socket, head) => {
      socket.write(
        head.includes('/said')
          ? 'HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n'
          : 'HTTP/1.1 200 OK\r\n\r\n',
      );
      const piece = Buffer.alloc(64 * 1024);
      const pour = () => {
        while (sent < 100_000_000 && !socket.destroyed) {
          sent += piece.length;
          if (!socket.write(piece)) {
            socket.once('drain', pour);
            return;
          }
        }
      };
      pour();
    });
    expect(reasonOf(await visit(`${server.origin}/said`, limits))).toBe('too-large');
    expect(reasonOf(await visit(`${server.origin}/unsaid`, limits))).toBe('too-large');
    expect(sent).toBeLessThan(30_000_000);
  });

  it('with a bomb is stopped while unpacking', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const twice = gzipSync(bomb);
    const server = await serve((socket, head) =>
      socket.end(
        head.includes('/twice')
          ? answerText(twice, 'Content-Encoding: gzip, gzip')
          : answerText(bomb, 'Content-Encoding: gzip'),
      ),
    );
    const limits = { ...quickLimits, inflatedBytes: 5_000_000 };
    expect(reasonOf(await visit(`${server.origin}/once`, limits))).toBe('inflated-too-large');
    expect(reasonOf(await visit(`${server.origin}/twice`, limits))).toBe('inflated-too-large');
  });

  it('that answers anything at all gets an outcome', async () => {
    let answer: Buffer = Buffer.alloc(0);
    const server = await serve((socket) => socket.end(answer));
    const begins = [
      '',
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 302 x\r\nLocation: ',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n',
    ];
    const kinds = ['fetched', 'not-modified', 'refused'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...begins),
        fc.uint8Array({ maxLength: 200 }),
        async (begin, noise) => {
          answer = Buffer.concat([Buffer.from(begin), noise]);
          expect(kinds).toContain((await visit(server.origin)).kind);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is not held on to afterwards', async () => {
    const server = await serve((socket) =>
      drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n', 'y'),
    );
    await visit(server.origin, { ms: 300 });
    await expect.poll(server.openConnections).toBe(0);
  });
});

/** Writes a little every 50 ms until the other side hangs up. */
function drip(socket: net.Socket, head: string, drop: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(drop), 50);
  socket.on('close', () => clearInterval(timer));
}
