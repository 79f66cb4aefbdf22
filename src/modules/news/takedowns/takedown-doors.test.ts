import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import { makeArticle, makeParty } from '../../../../test/takedown-cast.ts';
import { type Act, type Actor, publicActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { blockTakedown } from './acts/block-takedown.ts';
import { submitTakedown } from './acts/submit-takedown.ts';

const site = await testApp();
const { db, deps, staff } = site;
const now = new Date('2023-11-02T01:30:00Z');
const actBy = (actor: Actor): Act => ({
  actor,
  now,
  requestId: newId(),
  keys: deps.keys,
  messenger: deps.messenger,
});
let made = 0;
const article = (over: { title?: string } = {}) => {
  made += 1;
  return makeArticle(db, { url: `https://paper.example/a/${made}.html`, title: over.title ?? `第${made}篇` });
};
const notify = (articleId: string) =>
  inTransaction(db, (tx) =>
    submitTakedown(tx, actBy(publicActor(castRegion)), {
      channel: 'web',
      ground: 'copyright',
      party: makeParty({ identity: `P${articleId.slice(-8)}` }),
      lines: [`http://localhost/news/${castRegion}/${articleId}`],
      proofCount: 1,
      address: newId(),
    }),
  );
const block = (id: string) =>
  inTransaction(db, (tx) => blockTakedown(tx, actBy(staff['culture-clerk']), { id, copies: 'named-only' }));

describe('what was taken down', () => {
  it('is opened by 宣教文体部 with a reason only, which is recorded; others are refused', async () => {
    const articleId = await article({ title: '留证的一篇' });
    const { id } = await notify(articleId);
    await block(id);
    const [clerkPage, leaderPage] = await Promise.all([
      site.signInAs('culture-clerk'),
      site.signInAs('leader'),
    ]);
    const address = `/console/news/articles/${articleId}`;
    expect((await leaderPage.get(address)).status).toBe(403);
    const led = await clerkPage.get(address);
    const evidence = `/console/news/takedowns/${id}/evidence`;
    expect(led.location).toBe(`${evidence}?article=${articleId}`);
    const asked = await clerkPage.get(led.location ?? '');
    expect(asked.text).not.toContain('留证的一篇的正文');
    const refused = await clerkPage.submit(asked, evidence, { reason: ' ' });
    expect(refused.status).toBe(422);
    const opened = await clerkPage.submit(asked, evidence, { reason: '核对原文' });
    expect(opened.text).toContain('留证的一篇的正文');
    const audited = await db
      .selectFrom('audit_events')
      .select('reason')
      .where('word', '=', 'takedown.evidence')
      .execute();
    expect(audited.map(({ reason }) => reason)).toEqual(['核对原文']);
  });
});

describe('the web form', () => {
  const fields = (articleId: string) => ({
    articles: `http://localhost/news/${castRegion}/${articleId}`,
    ground: 'copyright',
    work: '渔港的早晨',
    statement: '照片是我拍的',
    partyKind: 'person',
    name: '吴小满',
    identityType: 'other',
    identity: 'E12345678',
    phone: '13812345678',
    address: '临高县某路',
    truth: 'on',
  });

  it('names every missing field and keeps what was typed', async () => {
    const client = site.client();
    const page = await client.post('/news/takedown', { name: '只写了名字' });
    expect(page.status).toBe(422);
    for (const words of ['请选择理由', '请填写通信地址', '请填写文章的网址', '请勾选'])
      expect(page.text, words).toContain(words);
    expect(page.html).toContain('只写了名字');
  });

  it('refuses an identity number that cannot be one, and a sender without phone and mail', async () => {
    const articleId = await article();
    const client = site.client();
    const wrong = await client.post('/news/takedown', {
      ...fields(articleId),
      identityType: 'resident-id',
      identity: '469024199001010011',
      phone: '',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('电话和电子邮箱至少填写一项');
  });

  it('takes a double click once, shows no name on the receipt, and waits for the proof', async () => {
    const articleId = await article();
    const client = site.client();
    const form = await client.get(`/news/takedown?article=${articleId}`);
    const sent = await Promise.all([
      client.submit(form, '/news/takedown', fields(articleId)),
      client.submit(form, '/news/takedown', fields(articleId)),
    ]);
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    const receipt = await client.get(sent[0]?.location ?? '');
    expect(receipt.text).toContain('还缺：构成侵权的初步证明材料');
    expect(receipt.html).not.toContain('吴小满');
    expect(receipt.headers.get('referrer-policy')).toContain('no-referrer');
    const paper = new File(['权属说明'], '说明.txt', { type: 'text/plain' });
    const action = `${sent[0]?.location}/supplement`;
    await client.submit(receipt, action, { proof: paper });
    expect((await client.get(sent[0]?.location ?? '')).text).toContain('待审查');
  });

  it('escapes hostile words and answers strangers 404', async () => {
    const articleId = await article();
    const client = site.client();
    const sent = await client.post('/news/takedown', {
      ...fields(articleId),
      articles: '<script>alert(1)</script>',
    });
    expect((await client.get(sent.location ?? '')).html).not.toContain('<script>alert');
    for (const path of [`/news/takedown/${castRegion}/${newId()}`, '/news/takedown/469025/x'])
      expect((await client.get(path)).status, path).toBe(404);
  });
});
