import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import { makeArticle, makeParty } from '../../../../test/takedown-cast.ts';
import { type Act, type Actor, publicActor } from '../../../platform/actor.ts';
import { generateKeys } from '../../../platform/crypto.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { seedParameters } from '../../parameters/index.ts';
import { findArticle } from '../articles/article-store.ts';
import { blockTakedown } from './acts/block-takedown.ts';
import { withdrawTakedown } from './acts/close-takedown.ts';
import { declineCounter } from './acts/decline-counter.ts';
import { findByCode } from './acts/find-by-code.ts';
import { forwardTakedown } from './acts/forward-takedown.ts';
import { identifyArticle } from './acts/identify-article.ts';
import { restoreTakedown } from './acts/restore-takedown.ts';
import { submitCounter } from './acts/submit-counter.ts';
import { type NewNotice, submitTakedown } from './acts/submit-takedown.ts';
import { supplementTakedown } from './acts/supplement-takedown.ts';
import { lookupCode } from './notice/takedown.ts';
import { findTakedown } from './notice/takedown-store.ts';
import { findPartySeal } from './party/party-seal-store.ts';
import { resealTakedowns } from './party/reseal-takedowns.ts';
import { openParty } from './party/seal-party.ts';
import { takedownTodos } from './takedown-todos.ts';

const site = await testApp();
const { db, deps, staff, sent } = site;
const clerk = staff['culture-clerk'];
const now = new Date('2023-11-02T01:30:00Z');
const actBy = (actor: Actor): Act => ({
  actor,
  now,
  requestId: newId(),
  keys: deps.keys,
  messenger: deps.messenger,
});
const stranger = actBy(publicActor(castRegion));
const ours = actBy(clerk);
let made = 0;
const article = (over: { title?: string } = {}) => {
  made += 1;
  return makeArticle(db, { url: `https://paper.example/a/${made}.html`, title: over.title ?? `第${made}篇` });
};
const notify = (articleId: string, over: Partial<NewNotice> = {}) =>
  inTransaction(db, (tx) =>
    submitTakedown(tx, stranger, {
      channel: 'web',
      ground: 'copyright',
      party: makeParty({ identity: `P${articleId.slice(-8)}` }),
      lines: [`http://localhost/news/${castRegion}/${articleId}`],
      proofCount: 1,
      address: newId(),
      ...over,
    }),
  );
const statusOf = async (id: string) => (await findTakedown(db, castRegion, id))?.status;
const shownOf = async (id: string) => (await findArticle(db, castRegion, id))?.status;
const block = (id: string, act = ours) =>
  inTransaction(db, (tx) => blockTakedown(tx, act, { id, copies: 'named-only' }));
const forward = (id: string) =>
  inTransaction(db, (tx) => forwardTakedown(tx, ours, { id, channel: 'announcement', to: '某网站' }));
const counter = (number: { year: number; sequence: number }) =>
  inTransaction(db, (tx) =>
    submitCounter(tx, stranger, { number, party: makeParty({ name: '某网站' }), address: newId() }),
  );
const forwarded = async () => {
  const articleId = await article();
  const { id } = await notify(articleId);
  await block(id);
  await forward(id);
  const takedown = await findTakedown(db, castRegion, id);
  if (!takedown) throw new Error('no takedown');
  return { articleId, id, takedown };
};

describe('a complete notice', () => {
  it('waits for one click, which blocks the article at once and is audited', async () => {
    const articleId = await article();
    const { id } = await notify(articleId);
    expect(await statusOf(id)).toBe('received');
    const todos = await takedownTodos[0]?.find(db, { actor: clerk, today: '2023-11-02', now });
    expect(todos?.find(({ href }) => href.endsWith(id))?.reason).toContain('立即');
    await block(id);
    expect([await statusOf(id), await shownOf(articleId)]).toEqual(['blocked', 'blocked']);
  });

  it('blocks by itself where the county says so', async () => {
    await inTransaction(db, (tx) =>
      seedParameters(tx, castRegion, {
        rows: [{ key: 'news.takedown-auto-block', value: true, validFrom: '2023-01-01', source: '测试' }],
        now,
      }),
    );
    const articleId = await article();
    const { id } = await notify(articleId);
    expect([await statusOf(id), await shownOf(articleId)]).toEqual(['blocked', 'blocked']);
    await db.deleteFrom('parameter_values').where('key', '=', 'news.takedown-auto-block').execute();
  });

  it('names the article by the address of the original as well', async () => {
    const articleId = await article();
    const { id } = await notify(articleId, { lines: [`https://paper.example/a/${made}.html?utm_source=x`] });
    expect(await statusOf(id)).toBe('received');
  });

  it('is taken from nobody twice while it is open', async () => {
    const articleId = await article();
    await notify(articleId);
    await expect(notify(articleId)).rejects.toMatchObject({ code: 'takedown.sent-before' });
  });
});

describe('an incomplete notice', () => {
  it('waits for what is missing and is reviewed once it is there', async () => {
    const articleId = await article();
    const { id } = await notify(articleId, { lines: ['某报上的那篇'], proofCount: 0 });
    expect((await findTakedown(db, castRegion, id))?.missing).toEqual(['articles', 'proof']);
    await expect(block(id)).rejects.toMatchObject({ code: 'takedown.no-article' });
    await inTransaction(db, (tx) =>
      supplementTakedown(tx, stranger, { id, lines: [`/news/${castRegion}/${articleId}`], proofCount: 1 }),
    );
    expect(await statusOf(id)).toBe('received');
  });

  it('may be matched to an article by a clerk, and by nobody else', async () => {
    const articleId = await article();
    const { id } = await notify(articleId, { lines: ['写渔港的那篇'] });
    const match = (act: Act) =>
      inTransaction(db, (tx) =>
        identifyArticle(tx, act, { id, position: 1, address: `/console/news/articles/${articleId}` }),
      );
    await expect(match(actBy(staff.leader))).rejects.toMatchObject({ code: 'forbidden' });
    await match(ours);
    await block(id);
    expect(await shownOf(articleId)).toBe('blocked');
  });
});

describe('a counter-notice', () => {
  it('restores the article and bars the same party from notifying again (§17)', async () => {
    const { articleId, id, takedown } = await forwarded();
    await counter(takedown);
    expect(await statusOf(id)).toBe('countered');
    await inTransaction(db, (tx) => restoreTakedown(tx, ours, { id, reason: '书面说明齐备' }));
    expect([await statusOf(id), await shownOf(articleId)]).toEqual(['restored', 'shown']);
    expect(sent.at(-1)).toMatchObject({ template: 'takedown.restored', to: 'wu@example.org' });
    await expect(notify(articleId)).rejects.toMatchObject({ code: 'takedown.settled-before' });
    const other = await notify(articleId, { party: makeParty({ identity: 'OTHER-1' }) });
    expect(await statusOf(other.id)).toBe('received');
  });

  it('that is declined leaves the article off, and another may follow', async () => {
    const { articleId, id, takedown } = await forwarded();
    await counter(takedown);
    await expect(counter(takedown)).rejects.toMatchObject({ code: 'takedown.no-such-number' });
    await inTransaction(db, (tx) => declineCounter(tx, ours, { id, reason: '不是提供者' }));
    expect([await statusOf(id), await shownOf(articleId)]).toEqual(['forwarded', 'blocked']);
    await counter(takedown);
    expect(await statusOf(id)).toBe('countered');
  });

  it('does not bring back what a second notice blocks, too', async () => {
    const { articleId, id } = await forwarded();
    const second = await notify(articleId, { party: makeParty({ identity: 'SECOND-1' }) });
    await block(second.id);
    await inTransaction(db, (tx) => withdrawTakedown(tx, ours, { id, reason: '通知人来电撤回' }));
    expect(await shownOf(articleId)).toBe('blocked');
    await inTransaction(db, (tx) => withdrawTakedown(tx, ours, { id: second.id, reason: '撤回' }));
    expect(await shownOf(articleId)).toBe('shown');
  });
});

describe('who may', () => {
  it('only 宣教文体部 blocks', async () => {
    const { id } = await notify(await article());
    for (const actor of [staff.leader, staff['rights-clerk'], publicActor(castRegion)])
      await expect(block(id, actBy(actor))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('two clerks at once: the second is told', async () => {
    const { id } = await notify(await article());
    const both = await Promise.allSettled([block(id), block(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('number and code lead to the page; guesses are counted', async () => {
    const { id, number } = await notify(await article());
    const look = (code: string) =>
      inTransaction(db, (tx) => findByCode(tx, stranger, { number, code, address: 'guesser' }));
    expect(await look(lookupCode(id).toLowerCase())).toEqual({ ok: true, id });
    for (let guess = 0; guess < 10; guess += 1) expect((await look('0000-0000')).ok).toBe(false);
    expect(await look(lookupCode(id))).toMatchObject({ ok: false, status: 429 });
  });
});

describe('what is sealed', () => {
  it('shows neither name nor number in the row, and follows a key rotation', async () => {
    const { id } = await notify(await article());
    const where = { region: castRegion, id };
    const sealed = (await findPartySeal(db, where)) ?? '';
    expect(sealed).not.toContain('吴小满');
    const fresh = generateKeys(2);
    const keys = { activeVersion: 2, keys: new Map([...deps.keys.keys, ...fresh.keys]) };
    while ((await resealTakedowns(db, keys, { region: castRegion, batch: 5 })) > 0);
    const again = (await findPartySeal(db, where)) ?? '';
    expect(again).toMatch(/^v2\./);
    expect(openParty(fresh, again).name).toBe('吴小满');
  });
});
