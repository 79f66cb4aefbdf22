import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';

const { app, client } = await testApp({ environment: { WENLAN_METRICS_TOKEN: 'a-token-for-metrics' } });
const origin = 'http://localhost';

function send(path: string, body: BodyInit, headers: Record<string, string>) {
  return app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin, ...headers } });
}

describe('a body that is no form', () => {
  it.each([
    ['application/json', '{}'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=a', 'x'],
    ['text/plain', 'x'],
  ])('as %s is the sender’s mistake, signed in or not', async (type, body) => {
    for (const path of ['/sign-in', '/console/people/new']) {
      expect((await send(path, body, { 'content-type': type })).status).toBe(400);
    }
  });

  it('that is too large is refused as too large', async () => {
    const large = new Blob(['a'.repeat(2 * 1024 * 1024)]).stream();
    const init = { method: 'POST', body: large, duplex: 'half' } as const;
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request(`${origin}/sign-in`, { ...init, headers });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('提交的内容太大');
  });
});

describe('a form', () => {
  it('is kept through the sign-in whatever its fields are called', async () => {
    const names = { constructor: 'a', toString: 'b', hasOwnProperty: 'c' };
    const page = await client().post('/console/people/new', names);
    expect(page.status).toBe(401);
    expect(page.document.querySelector('[name="held:constructor"]')?.getAttribute('value')).toBe('a');
  });

  it.each(['http://evil.example', 'http://localhost.evil.example', 'null', 'https://localhost'])(
    'from %s is not taken',
    async (foreign) => {
      const body = new URLSearchParams({ phone: '13800000000' });
      expect((await send('/sign-in', body, { origin: foreign })).status).toBe(403);
    },
  );

  it('without an origin is not taken', async () => {
    expect((await client().post('/sign-in', { phone: '13800000000' }, null)).status).toBe(403);
  });
});

describe('the measurements', () => {
  it.each([undefined, 'Bearer ', 'Bearer a-token-for-metric', 'Bearer a-token-for-metrics2'])(
    'are not there with %s',
    async (authorization) => {
      const headers = new Headers(authorization === undefined ? [] : [['authorization', authorization]]);
      expect((await app.request(`${origin}/metrics`, { headers })).status).toBe(404);
    },
  );

  it('are given to the holder of the token', async () => {
    const headers = { authorization: 'Bearer a-token-for-metrics' };
    expect((await app.request(`${origin}/metrics`, { headers })).status).toBe(200);
  });
});
