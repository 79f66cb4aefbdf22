import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Parcel } from './carrier.ts';
import { gatewayCarrier } from './gateway-carrier.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function gateway(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
}

const saying = (status: number, body: string) =>
  gateway((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });

const parcel: Parcel = {
  id: '019aa000-0000-7000-8000-000000000002',
  to: '13800138000',
  template: 'accounts.sign-in-code',
  values: { code: '123456' },
  subject: undefined,
  text: '验证码123456,五分钟内有效。',
};

async function deliverTo(url: string, timeoutMs = 2_000) {
  return gatewayCarrier('sms-gateway', { url, token: 'synthetic-token' }, timeoutMs).deliver(parcel);
}

describe('an HTTP gateway', () => {
  it('gets recipient, template, values and text as JSON, with the bearer token and the idempotency key', async () => {
    const seen: unknown[] = [];
    const url = await gateway((request, response) => {
      void json(request).then((body) => {
        const { method, headers } = request;
        seen.push({ method, token: headers.authorization, key: headers['idempotency-key'], body });
        response.end('{"status":"accepted"}');
      });
    });
    expect(await deliverTo(url)).toEqual({ kind: 'sent' });
    const { id, to, template, values, text } = parcel;
    expect(seen).toEqual([
      { method: 'POST', token: 'Bearer synthetic-token', key: id, body: { id, to, template, values, text } },
    ]);
  });

  it('may refuse for good, with its reason but without the number', async () => {
    const url = await saying(200, '{"status":"rejected","reason":"空号 13800138000"}');
    expect(await deliverTo(url)).toEqual({ kind: 'refused', reason: '通道拒收：空号 …' });
  });

  it.each([400, 401, 404, 422])('that answers %i is not asked again', async (status) => {
    expect((await deliverTo(await saying(status, '{}'))).kind).toBe('refused');
  });

  it.each([408, 425, 429, 500, 502, 503])('that answers %i is asked again later', async (status) => {
    expect((await deliverTo(await saying(status, '<html>busy</html>'))).kind).toBe('try-later');
  });

  it.each([
    ['a web page', '<html>please sign in to the network</html>'],
    ['nothing', ''],
    ['JSON of another kind', '{"code":0}'],
    ['half an answer', '{"status":"acc'],
  ])('that answers 200 with %s has not accepted anything', async (_, body) => {
    expect(await deliverTo(await saying(200, body))).toEqual({
      kind: 'try-later',
      reason: '通道的答复无法识别',
    });
  });

  it('that hangs is left after the time-out', async () => {
    const url = await gateway(() => undefined);
    expect(await deliverTo(url, 200)).toEqual({ kind: 'try-later', reason: '通道超时未答复' });
  });

  it('that begins to answer and stalls is left, too', async () => {
    const url = await gateway((_, response) => {
      response.writeHead(200);
      response.write('{');
    });
    expect((await deliverTo(url, 200)).kind).toBe('try-later');
  });

  it('that never stops talking is left after 64 kB', async () => {
    const url = await gateway((_, response) => void response.end('x'.repeat(1024 * 1024)));
    expect((await deliverTo(url)).kind).toBe('try-later');
  });

  it('that is not there is asked again later', async () => {
    const url = await saying(200, '');
    open.splice(0)[0]?.close();
    expect((await deliverTo(url)).kind).toBe('try-later');
  });

  it('cannot send us and the token elsewhere', async () => {
    const asked: string[] = [];
    const elsewhere = await gateway((request, response) => {
      asked.push(String(request.headers.authorization));
      response.end('{"status":"accepted"}');
    });
    const url = await gateway((_, response) => void response.writeHead(307, { location: elsewhere }).end());
    expect((await deliverTo(url)).kind).toBe('try-later');
    expect(asked).toEqual([]);
  });
});
