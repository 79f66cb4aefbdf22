import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { testApp } from '../../../../test/app.ts';
import { castRegion as region } from '../../../../test/cast.ts';
import { blockArticle, makeArticle } from '../../../../test/news-cast.ts';

const site = await testApp();
const clerk = await site.signInAs('culture-clerk');
const leader = await site.signInAs('leader');
const HOME = '/console/news/digests';

const hostile = `标题${'很长'.repeat(200)}\u0000\u0008<script>x</script>]]>`.replaceAll('\u0000', '');
const gone = await makeArticle(site.db, region, { themes: ['竞赛'], title: '后来下线的' });
await makeArticle(site.db, region, { themes: ['维权'], title: hostile, author: '=cmd|x' });
const extra = await makeArticle(site.db, region, { title: '另外收入', publishedAt: '2023-10-29T02:00:00Z' });

async function compose(over: Record<string, string | string[]> = {}): Promise<string> {
  const fields = {
    title: '一周剪报',
    from: '2023-10-30',
    until: '2023-11-05',
    themes: ['竞赛', '维权'],
    ...over,
  };
  const answer = await clerk.post(`${HOME}/new`, fields);
  return (answer.location ?? '').replace(/\?.*/, '');
}

async function wordText(path: string): Promise<string> {
  const response = await site.app.request(`http://localhost${path}`, {
    headers: { Cookie: `wenlan_staff=${clerk.cookie('wenlan_staff')}` },
  });
  const zip = await fromBufferPromise(Buffer.from(await response.arrayBuffer()), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error('no document in the file');
}

describe('the office', () => {
  it('hears what is wrong with a span, and keeps what it typed', async () => {
    const page = await clerk.post(`${HOME}/new`, { title: '甲', from: '2023-11-05', until: '2023-10-30' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('截止日期不能早于起始日期');
    expect(page.html).toContain('value="2023-11-05"');
  });

  it('lays out, adds, issues, prints and takes an issue back', async () => {
    const digest = await compose();
    expect((await clerk.get(digest)).text).toContain('后来下线的');
    expect((await leader.get(digest)).status).toBe(404);
    expect((await leader.get(HOME)).text).not.toContain('一周剪报');
    await clerk.post(`${digest}/add`, { articles: [extra, 'nonsense'] });
    expect((await clerk.get(digest)).text).toContain('另外收入');
    const layout = await clerk.get(`${digest}/layout`);
    const older = await clerk.get(`${digest}/layout`);
    expect((await clerk.submit(layout, `${digest}/layout`, { title: '', foreword: '按语' })).status).toBe(
      422,
    );
    const saved = await clerk.submit(layout, `${digest}/layout`, {
      title: '第一周',
      foreword: '按语',
      newSection: '要闻',
    });
    expect(saved.status).toBe(303);
    expect((await clerk.get(`${digest}/layout`)).text).toContain('栏目：要闻');
    const stale = await clerk.submit(older, `${digest}/layout`, { title: '过时' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('value="过时"');
    const form = await clerk.get(`${digest}/issue`);
    expect((await clerk.submit(form, `${digest}/issue`, { signedBy: '' })).status).toBe(422);
    expect((await clerk.submit(form, `${digest}/issue`, { signedBy: '李主席' })).status).toBe(303);
    const print = await leader.get(`${digest}/print`);
    expect(print.text).toContain('2023年第1期');
    expect(print.text).toContain('来源：演示日报');
    expect(print.html).not.toContain('<script>x');
    await blockArticle(site.db, region, gone);
    expect((await leader.get(`${digest}/print`)).text).toContain('本条已按要求下线。');
    expect((await leader.get(`${digest}/print`)).text).not.toContain('后来下线的');
    expect((await clerk.get(`${digest}/layout`)).status).toBe(409);
    const back = await clerk.get(`${digest}/withdraw`);
    await clerk.submit(back, `${digest}/withdraw`, { reason: '日期有误' });
    expect((await leader.get(`${digest}/print`)).text).toContain('本期已撤回：日期有误');
  });

  it('gets a Word file that opens, whatever a title holds', async () => {
    const digest = await compose();
    const xml = await wordText(`${digest}/word`);
    expect(xml).toContain('来源：演示日报');
    expect(xml).toContain('&lt;script&gt;x');
    expect([...xml].filter((character) => character < ' ' && !'\t\n\r'.includes(character))).toEqual([]);
  });

  it('keeps the list of readers, one address once, and readers take themselves off', async () => {
    const add = (address: string) => clerk.post(`${HOME}/readers`, { name: '王主席', address });
    expect((await add('x')).status).toBe(422);
    expect((await add('wang@example.org')).status).toBe(303);
    expect((await add('WANG@example.org')).status).toBe(409);
    const digest = await compose();
    const form = await clerk.get(`${digest}/issue`);
    await clerk.submit(form, `${digest}/issue`, { signedBy: '李' });
    const send = await clerk.get(`${digest}/send`);
    expect(send.text).toContain('w***@example.org');
    expect((await clerk.submit(send, `${digest}/send`)).status).toBe(422);
    const reader = send.document.querySelector('input[name="readers"]')?.getAttribute('value') ?? '';
    expect((await clerk.submit(send, `${digest}/send`, { readers: reader })).status).toBe(303);
    const mail = site.sent.find(({ template }) => template === 'news.digest-issue');
    const link = new URL(mail?.values.manage ?? '').pathname;
    const visitor = site.client();
    expect((await visitor.get(link.replace(/....$/, '0000'))).status).toBe(404);
    expect((await visitor.get(link)).text).toContain('停收剪报');
    expect((await visitor.post(link, {})).status).toBe(303);
    expect((await clerk.get(`${HOME}/readers`)).text).not.toContain('王主席');
  });

  it('lets a mail program take a reader off by one post, and by nothing less', async () => {
    await clerk.post(`${HOME}/readers`, { name: '符主席', address: 'fu@example.org' });
    const digest = await compose({ title: '一键停收' });
    await clerk.submit(await clerk.get(`${digest}/issue`), `${digest}/issue`, { signedBy: '李' });
    const send = await clerk.get(`${digest}/send`);
    const reader = send.document.querySelector('input[name="readers"]')?.getAttribute('value') ?? '';
    await clerk.submit(send, `${digest}/send`, { readers: reader });
    const mail = site.sent.find(({ to }) => to === 'fu@example.org');
    const { pathname } = new URL(mail?.values.oneClick ?? '');
    const isOn = async () => (await clerk.get(`${HOME}/readers`)).text.includes('符主席');
    const visitor = site.client();

    const opened = await visitor.get(pathname);
    expect([opened.status, opened.location]).toEqual([302, new URL(mail?.values.manage ?? '').pathname]);
    expect((await visitor.post(pathname, {}, null)).status).toBe(422);
    const button = { 'List-Unsubscribe': 'One-Click' };
    expect((await visitor.post(pathname.replace(/....$/, '0000'), button, null)).status).toBe(404);
    // The page's own form is still taken from our pages only.
    const page = new URL(mail?.values.manage ?? '').pathname;
    expect((await visitor.post(page, button, null)).status).toBe(403);
    expect(await isOn()).toBe(true);

    const done = await visitor.post(pathname, button, null);
    expect([done.status, done.location, done.html]).toEqual([200, undefined, '已停收。\n']);
    expect((await visitor.post(pathname, button, null)).status).toBe(200);
    expect(await isOn()).toBe(false);
  });

  it('finds drafts on today’s list', async () => {
    await compose({ title: '等着编发的一期' });
    expect((await clerk.get('/console')).text).toContain('等着编发的一期');
    expect((await leader.get('/console')).text).not.toContain('等着编发的一期');
  });

  it('takes an article in from its own page', async () => {
    const digest = await compose({ themes: ['帮扶'], title: '单收' });
    const id = digest.split('/').at(-1) ?? '';
    const answer = await clerk.post(`/console/news/articles/${extra}/collect`, { digest: id });
    expect(answer.status).toBe(303);
    expect((await clerk.get(digest)).text).toContain('另外收入');
    expect((await leader.post(`/console/news/articles/${extra}/collect`, { digest: id })).status).toBe(403);
  });
});
