import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion as region } from '../../../../test/cast.ts';
import { makeArticle } from '../../../../test/news-cast.ts';

const site = await testApp({ environment: { WENLAN_SITE_URL: 'http://localhost' } });
const clerk = await site.signInAs('culture-clerk');
const leader = await site.signInAs('leader');
const visitor = site.client();
const HOME = '/console/news/subscriptions';

await makeArticle(site.db, region, {
  themes: ['竞赛'],
  title: '竞赛<开赛>&\u0001',
  createdAt: '2023-10-30T03:00:00Z',
});

async function subscribe(fields: Record<string, string>) {
  const form = await clerk.get(`${HOME}/new?theme=竞赛`);
  return clerk.submit(form, `${HOME}/new`, {
    name: '竞赛',
    theme: '竞赛',
    mail: 'none',
    inSite: 'on',
    ...fields,
  });
}

const saved = await subscribe({});
const page = (saved.location ?? '').replace(/\?.*/, '');

describe('我的订阅', () => {
  it('begins with the filter that was shown, in one step', async () => {
    expect((await clerk.get(`${HOME}/new?theme=竞赛&q=快递`)).html).toContain('value="快递 竞赛"');
    expect(saved.status).toBe(303);
    expect((await clerk.get(page)).text).toContain('竞赛<开赛>');
  });

  it('refuses to follow everything, and keeps what was typed', async () => {
    const empty = await subscribe({ theme: '', q: '', name: '全部' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('至少填一个条件');
    expect(empty.html).toContain('value="全部"');
  });

  it('by mail asks for the mailbox first', async () => {
    const answer = await subscribe({ mail: 'daily', theme: '维权' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('填写邮箱');
  });

  it('is made once by a double click', async () => {
    const form = await clerk.get(`${HOME}/new`);
    const id = form.document.querySelector('input[name="_requestId"]')?.getAttribute('value') ?? '';
    const fields = { name: '双击', q: '快递', mail: 'none', _requestId: id };
    const answers = [await clerk.post(`${HOME}/new`, fields), await clerk.post(`${HOME}/new`, fields)];
    expect(answers[0]?.location).toBe(answers[1]?.location);
  });

  it('with the same words is not made twice', async () => {
    const again = await subscribe({ name: '又一个' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('条件相同的订阅“竞赛”');
  });

  it('of somebody else is not found on any of its pages', async () => {
    for (const path of ['', '/edit']) expect((await leader.get(page + path)).status).toBe(404);
    for (const path of ['/edit', '/pause', '/resume', '/end', '/feed/open', '/feed/close'])
      expect((await leader.post(page + path, {})).status).toBe(404);
    expect((await leader.get(HOME)).text).not.toContain('竞赛');
  });
});

describe('a feed', () => {
  const addresses = async () =>
    [...(await clerk.get(page)).document.querySelectorAll('dd')]
      .map((dd) => dd.textContent ?? '')
      .filter((text) => text.includes('/news/feeds/'))
      .map((text) => new URL(text).pathname);

  it('answers to its secret alone, in three formats, without signing in', async () => {
    await clerk.post(`${page}/feed/open`, {});
    const [rss = '', atom = '', json = ''] = await addresses();
    const answer = await visitor.get(rss);
    expect(answer.headers.get('content-type')).toContain('application/rss+xml');
    expect(answer.html).toContain('竞赛');
    expect(answer.html).not.toContain('\u0001');
    expect((await visitor.get(atom)).headers.get('content-type')).toContain('atom');
    expect((await visitor.get(json)).headers.get('content-type')).toContain('json');
    expect((await visitor.get(rss.replace(/.\/rss$/, '/rss'))).status).toBe(404);
    expect((await visitor.get(rss.replace('469024', '469025'))).status).toBe(404);
    expect((await visitor.get(rss.replace(/rss$/, 'html'))).status).toBe(404);
  });

  it('is not sent again to a reader who has it', async () => {
    const [rss = ''] = await addresses();
    const { headers } = await visitor.get(rss);
    const tag = headers.get('etag') ?? '';
    const modified = headers.get('last-modified') ?? '';
    expect((await visitor.get(rss, { 'If-None-Match': tag })).status).toBe(304);
    expect(
      (await visitor.get(rss, { 'If-None-Match': '"other"', 'If-Modified-Since': modified })).status,
    ).toBe(200);
    expect((await visitor.get(rss, { 'If-Modified-Since': modified })).status).toBe(304);
  });

  it('dies with a new secret and with its closing', async () => {
    const [first = ''] = await addresses();
    await clerk.post(`${page}/feed/open`, {});
    expect((await visitor.get(first)).status).toBe(404);
    const [second = ''] = await addresses();
    expect((await visitor.get(second)).status).toBe(200);
    await clerk.post(`${page}/feed/close`, {});
    expect((await visitor.get(second)).status).toBe(404);
  });
});

describe('the mailbox', () => {
  it('is confirmed and stopped from the mail, by a button and not by opening', async () => {
    expect((await clerk.post(`${HOME}/mailbox`, { address: 'a@x,b@y' })).status).toBe(422);
    await clerk.post(`${HOME}/mailbox`, { address: 'Clerk@Example.org' });
    const mail = site.sent.find(({ template }) => template === 'news.confirm-mailbox');
    expect(mail?.to).toBe('clerk@example.org');
    const link = new URL(mail?.values.manage ?? '').pathname;
    expect((await visitor.get(link)).text).toContain('确认接收');
    expect((await clerk.get(HOME)).text).toContain('等待确认');
    expect((await clerk.get(HOME)).text).toContain('c***@example.org');
    expect((await visitor.post(`${link}/confirm`, {})).status).toBe(303);
    expect((await clerk.get(HOME)).text).toContain('已确认');
    const forged = link.replace(/.{4}$/, 'ffff');
    for (const path of ['', '/confirm', '/stop']) {
      const answer = path === '' ? await visitor.get(forged) : await visitor.post(forged + path, {});
      expect(answer.status).toBe(404);
    }
    expect((await visitor.post(`${link}/stop`, {})).status).toBe(303);
    expect((await visitor.get(link)).text).toContain('已退订');
    expect((await visitor.post(`${link}/confirm`, {})).status).toBe(404);
  });

  it('is stopped by the one post of a mail program, from anywhere, without a session', async () => {
    await clerk.post(`${HOME}/mailbox`, { address: 'second@example.org' });
    const mail = site.sent.find(({ to }) => to === 'second@example.org');
    const link = new URL(mail?.values.manage ?? '').pathname;
    await visitor.post(`${link}/confirm`, {});
    const button = { 'List-Unsubscribe': 'One-Click' };
    expect((await visitor.get(`/one-click${link}`)).location).toBe(link);
    expect((await visitor.post(`${link}/stop`, button, 'https://mail.example')).status).toBe(403);
    expect((await clerk.get(HOME)).text).toContain('s***@example.org');
    const stopped = await visitor.post(`/one-click${link}`, button, 'https://mail.example');
    expect([stopped.status, stopped.location]).toEqual([200, undefined]);
    expect((await clerk.get(HOME)).text).not.toContain('s***@example.org');
    const audit = await site.db
      .selectFrom('audit_events')
      .select('actor_kind')
      .where('word', '=', 'news.stop-mail')
      .orderBy('happened_at', 'desc')
      .execute();
    expect(audit.map(({ actor_kind }) => actor_kind)).toContain('public');
  });
});
