import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../../../../../test/app.ts';
import { castRegion } from '../../../../../../test/cast.ts';
import { makeArticle } from '../../../../../../test/takedown-cast.ts';
import { inTransaction } from '../../../../../platform/db/transaction.ts';
import { seedParameters } from '../../../../parameters/index.ts';
import { PUBLICATIONS, PUBLICATIONS_EXPORT } from './publication-links.ts';

const site = await testApp();
const { db } = site;
const text = '开头一句。'.repeat(20);
const make = (title: string, url: string) => makeArticle(db, { url, title, text });
const shown = await make('渔港公开课', 'https://paper.example/a/1.html');
const gone = await make('=夜校开班', 'https://paper.example/a/2.html');
await make('后来登记', 'https://paper.example/a/3.html');
const enter = (id: string, createdAt: string, blockedAt?: string) =>
  db
    .updateTable('news_articles')
    .set({
      created_at: new Date(createdAt),
      ...(blockedAt && { status: 'blocked', blocked_at: new Date(blockedAt) }),
    })
    .where('id', '=', id)
    .execute();

beforeAll(async () => {
  await enter(shown, '2023-09-01T02:00:00Z');
  await enter(gone, '2023-10-20T02:00:00Z', '2023-10-25T06:30:00Z');
});

describe('the record of what was public', () => {
  it('is empty where the digest was never open', async () => {
    const client = await site.signInAs('culture-clerk');
    expect((await client.get(PUBLICATIONS)).text).toContain('剪报没有对公众开放过');
  });

  it('says what could be seen from when to when, at which address', async () => {
    await inTransaction(db, (tx) =>
      seedParameters(tx, castRegion, {
        rows: [{ key: 'news.public', value: true, validFrom: '2023-10-01', source: '测试' }],
        now: new Date('2023-09-20T00:00:00Z'),
      }),
    );
    const client = await site.signInAs('culture-clerk');
    const page = await client.get(`${PUBLICATIONS}?from=2023-10-01&to=2023-10-31`);
    expect(page.text).toContain('2023-10-01 00:00:00');
    expect(page.text).toContain(`/news/${castRegion}/${shown}`);
    expect(page.text).toContain('已下线：2023-10-25 14:30:00');
    expect(page.text).not.toContain('后来登记');
    const earlier = await client.get(`${PUBLICATIONS}?from=2023-08-01&to=2023-09-30`);
    expect(earlier.text).toContain('这段时间没有新公开的文章');
  });

  it.each([
    'from=0000-01-01&to=9999-12-31',
    'from=x&to=2023-02-30',
    'from=2023-12-31&to=2023-01-01',
    'page=-1',
  ])('answers whatever days are asked for: %s', async (asked) => {
    const client = await site.signInAs('culture-clerk');
    expect((await client.get(`${PUBLICATIONS}?${asked}`)).status).toBe(200);
    expect((await client.get(`${PUBLICATIONS_EXPORT}?${asked}&format=csv`)).status).toBe(200);
  });

  it('leaves as a sheet whose cells no spreadsheet runs', async () => {
    const client = await site.signInAs('culture-clerk');
    const sheet = await client.get(
      `${PUBLICATIONS_EXPORT}?from=2023-10-01&to=2023-10-31&format=csv&encoding=utf-8`,
    );
    expect(sheet.html).toContain("'=夜校开班");
    expect(sheet.html).toContain('https://paper.example/a/2.html');
  });
});
