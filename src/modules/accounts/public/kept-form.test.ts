import { beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castPassword, castPhones } from '../../../../test/cast.ts';
import { modules } from '../../../modules.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Route, recorded, signedInWorker } from '../../../platform/http/route.ts';

const received: unknown[] = [];
const claim: Route = {
  method: 'POST',
  path: '/matters/claim',
  permission: signedInWorker,
  audit: recorded('claim.file'),
  upload: true,
  handler: async (c) => {
    const { values, requestId } = await readForm(c);
    received.push({ values, requestId });
    return c.text('收到');
  },
};
const site = await testApp({ modules: [...modules, { name: 'claims', routes: [claim] }] });

beforeEach(() => {
  received.length = 0;
  site.setNow(testNow);
});

const requestId = '018bd000-0000-7000-8000-000000000001';
const typed = {
  _requestId: requestId,
  story: '欠薪三个月\n<b>"老板"</b>',
  month: ['2023-08', '2023-09'],
  heldAction: '/x',
  'held:y': 'z',
};
// What the handler gets: fields that start with an underscore steer the form.
const { _requestId, ...fields } = typed;

describe('a form that a worker sends after the session has ended', () => {
  it('comes through phone and code and arrives complete, once', async () => {
    const client = site.client();
    const photo = new File(['x'], '欠条.jpg', { type: 'image/jpeg' });
    const signIn = await client.post('/matters/claim', { ...typed, photo });
    expect(signIn.status).toBe(401);
    expect(signIn.headers.get('cache-control')).toContain('no-store');
    expect(signIn.text).toContain('已为您保留');
    expect(signIn.text).toContain('欠条.jpg');
    const codePage = await client.submit(signIn, '/sign-in', { phone: castPhones.fuAmei });
    const code = site.sent.at(-1)?.values.code ?? '';
    const wrong = await client.submit(codePage, '/sign-in/code', {
      code: code === '000000' ? '000001' : '000000',
    });
    const kept = await client.submit(wrong, '/sign-in/code', { code });
    expect(kept.text).toContain('您填写的内容已保留');
    expect(received).toEqual([]);
    expect((await client.submit(kept, '/matters/claim')).status).toBe(200);
    expect(received).toEqual([{ values: fields, requestId }]);
  });

  it('is never sent to another site', async () => {
    const client = site.client();
    const page = await client.post('/sign-in', {
      phone: castPhones.fuAmei,
      heldAction: 'https://evil.example/',
      'held:a': '1',
    });
    expect(page.html).not.toContain('evil.example');
  });

  it('says so where it is too long to be kept', async () => {
    const page = await site.client().post('/matters/claim', { story: '长'.repeat(400_000) });
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('内容太长未能保留')]);
  });
});

describe('a form that staff send after the session has ended', () => {
  it('comes through the sign-in', async () => {
    const client = await site.signInAs('system-admin');
    site.setNow(new Date(testNow.getTime() + 3_600_000));
    const signIn = await client.post('/console/accounts/new', { userName: 'new-clerk', name: '新来' });
    expect(signIn.status).toBe(401);
    const kept = await client.submit(signIn, '/console/sign-in', {
      userName: 'system-admin',
      password: castPassword,
    });
    const made = await client.submit(kept, '/console/accounts/new');
    expect(made.text).toContain('新来(new-clerk)的初始密码');
  });
});
