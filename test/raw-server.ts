import net from 'node:net';

/** A server that speaks bytes, not HTTP: what a hostile web site may do. */
export interface RawServer {
  readonly port: number;
  /** e.g. http://127.0.0.1:40123 */
  readonly origin: string;
  /** Request heads as received, in order. */
  readonly heads: string[];
  /** Connections that the other side has not yet ended. */
  readonly openConnections: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Answers each request head with what `answer` does to the socket.
 * @param host 127.0.0.1 unless another loopback number is wanted.
 */
export async function rawServer(
  answer: (socket: net.Socket, head: string) => void,
  host = '127.0.0.1',
): Promise<RawServer> {
  const sockets = new Set<net.Socket>();
  const heads: string[] = [];
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = '';
    socket.on('data', (piece) => {
      received += piece.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.slice(0, end + 4);
      received = received.slice(end + 4);
      heads.push(head);
      answer(socket, head);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    origin: `http://${host}:${port}`,
    heads,
    openConnections: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A whole answer with a right length. */
export function answerText(
  body: string | Uint8Array,
  headers = 'Content-Type: text/html; charset=utf-8',
): Buffer {
  const bytes = Buffer.from(body);
  const head = `HTTP/1.1 200 OK\r\n${headers}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}
