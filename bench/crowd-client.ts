import net from 'node:net';

interface Answered {
  readonly status: number;
  readonly ms: number;
}

/**
 * Sends one prepared request after the other over as many kept connections, and times each. It does as little as a
 * client can, so that the machine's cores are left to what is measured.
 * @param requests whole HTTP/1.1 requests, each with Host and Content-Length.
 */
export async function sendCrowd(
  port: number,
  requests: readonly string[],
  connections: number,
): Promise<{ answers: readonly Answered[]; seconds: number }> {
  const waiting = [...requests];
  const answers: Answered[] = [];
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  const from = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const sent = performance.now();
        const status = await ask(socket, next);
        answers.push({ status, ms: performance.now() - sent });
      }
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  for (const socket of sockets) socket.destroy();
  return { answers, seconds };
}

function connect(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** @returns the status, once head and body have come. */
function ask(socket: net.Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (!isWhole(text)) return;
      socket.off('data', hear).off('close', lost);
      resolve(Number(text.slice(9, 12)));
    };
    const lost = () => reject(new Error('the connection was closed before the answer'));
    socket.on('data', hear).once('close', lost);
    socket.write(request);
  });
}

/** Whether head and body are there, by the length that the head gives or by the last chunk. */
function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const head = text.slice(0, end);
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return text.endsWith('\r\n0\r\n\r\n');
  return text.length >= end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
}
