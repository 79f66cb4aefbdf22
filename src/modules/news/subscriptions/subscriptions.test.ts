import { beforeAll, describe, expect, it } from 'vitest';
import { actAs, testKeys } from '../../../../test/act.ts';
import { castStaff, castRegion as region } from '../../../../test/cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { blockArticle, makeArticle } from '../../../../test/news-cast.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import type { Message } from '../../../platform/messenger.ts';
import { articleFilter } from '../articles/filter/article-filter.ts';
import { lengthOf } from '../digest/issue/quotation.ts';
import { isMailToken } from '../mail/mail-token.ts';
import { resealNewsMail } from '../mail/reseal-news-mail.ts';
import { deliverJob } from './delivery/delivery-jobs.ts';
import { addSubscription, editSubscription, switchSubscription } from './keep-subscriptions.ts';
import { findMailbox } from './mailbox/mailbox-store.ts';
import { confirmMailbox, setMailbox, stopMail } from './mailbox/set-mailbox.ts';
import type { Rhythm } from './subscription.ts';
import { findSubscription } from './subscription-store.ts';
import { openFeed } from './switch-feed.ts';

const { db } = await testDatabase();
const staff = await castStaff(db, new Date('2023-01-01T00:00:00Z'));
const clerk = staff['culture-clerk'];
const leader = staff.leader;
const start = '2023-11-02T01:00:00Z';

const acting = (actor: Actor, at = start) => actAs(actor, { now: new Date(at) });

function subscribe(
  actor: Actor,
  criteria: object,
  over: { mail?: Rhythm; inSite?: boolean; at?: string } = {},
) {
  const wishes = {
    name: '测试订阅',
    criteria: articleFilter.parse(criteria),
    inSite: over.inSite ?? true,
    mail: over.mail ?? 'none',
  };
  return inTransaction(db, (tx) => addSubscription(tx, acting(actor, over.at), wishes));
}

async function giveMailbox(actor: Actor): Promise<string> {
  await inTransaction(db, (tx) =>
    setMailbox(tx, acting(actor), {
      address: `${actor.roles[0]}@example.org`,
      site: 'https://g',
      unionName: '县总',
    }),
  );
  return (await findMailbox(db, region, actor.id))?.id ?? '';
}

/** Runs the job at a moment; gives what went out. */
async function deliver(at: string, breakAt?: 'email' | 'in-site'): Promise<Message[]> {
  const sent: Message[] = [];
  const deps = {
    db,
    keys: testKeys,
    clock: () => new Date(at),
    messenger: {
      send: async (_: unknown, message: Message) => {
        if (message.channel === breakAt) throw new Error('the process dies here');
        sent.push(message);
      },
    },
    config: { siteUrl: 'https://gonghui.example', port: 1 },
  };
  await deliverJob.run({ region }, deps as never);
  return sent;
}

const entered = (createdAt: string, over = {}) =>
  makeArticle(db, region, { createdAt, publishedAt: createdAt, ...over });

describe('an article', () => {
  it('reaches a subscriber once, however many subscriptions it fits and processes run', async () => {
    await subscribe(clerk, { theme: '甲' });
    await subscribe(clerk, { source: '甲日报' });
    const head = await entered('2023-11-02T02:00:00Z', {
      themes: ['甲'],
      sourceName: '甲日报',
      title: '头条',
    });
    await entered('2023-11-02T02:01:00Z', { themes: ['甲'], headId: head });
    const runs = await Promise.all([deliver('2023-11-02T02:05:00Z'), deliver('2023-11-02T02:05:00Z')]);
    const sent = runs.flat();
    expect(sent.map(({ to, channel, values }) => [to, channel, values.count, values.titles])).toEqual([
      [clerk.id, 'in-site', '1', '《头条》'],
    ]);
    expect(await deliver('2023-11-02T02:10:00Z')).toEqual([]);
  });

  it('that was there before the subscription, is old, blocked or a copy of one that was delivered does not come', async () => {
    await entered('2023-11-02T00:30:00Z', { themes: ['乙'] });
    await subscribe(clerk, { theme: '乙' });
    await entered('2023-11-02T02:00:00Z', { themes: ['乙'], publishedAt: '2023-01-01T00:00:00Z' });
    await entered('2023-11-02T02:00:00Z', { themes: ['乙'], status: 'blocked' });
    expect(await deliver('2023-11-02T02:05:00Z')).toEqual([]);
    const late = await entered('2023-11-02T02:06:00Z', { themes: ['乙'], title: '后到的' });
    expect(await deliver('2023-11-02T02:10:00Z')).toHaveLength(1);
    const earlier = await entered('2023-11-02T02:11:00Z', { themes: ['乙'], title: '更早的原发' });
    await db.updateTable('news_articles').set({ head_id: earlier }).where('id', '=', late).execute();
    expect(await deliver('2023-11-02T02:15:00Z')).toEqual([]);
  });

  it('committed late is still found', async () => {
    await subscribe(clerk, { theme: '丙' });
    await deliver('2023-11-02T05:00:00Z');
    await entered('2023-11-02T04:30:00Z', { themes: ['丙'] });
    expect(await deliver('2023-11-02T05:05:00Z')).toHaveLength(1);
  });

  it('of the time of a pause is not made up for', async () => {
    const id = await subscribe(clerk, { theme: '子' });
    const to = (step: 'pause' | 'resume', at: string) =>
      inTransaction(db, (tx) => switchSubscription(tx, acting(clerk, at), { id, to: step }));
    await to('pause', '2023-11-02T02:00:00Z');
    await entered('2023-11-02T03:00:00Z', { themes: ['子'] });
    await to('resume', '2023-11-02T04:00:00Z');
    expect(await deliver('2023-11-02T04:05:00Z')).toEqual([]);
    await entered('2023-11-02T05:00:00Z', { themes: ['子'] });
    expect(await deliver('2023-11-02T05:05:00Z')).toHaveLength(1);
  });

  it('does not reach who paused, unsubscribed, or has left the office', async () => {
    const paused = await subscribe(leader, { theme: '丁' });
    await inTransaction(db, (tx) => switchSubscription(tx, acting(leader), { id: paused, to: 'pause' }));
    const nobody: Actor = { ...leader, id: newId(), name: '已离职' };
    await subscribe(nobody, { theme: '丁' });
    await entered('2023-11-02T02:00:00Z', { themes: ['丁'] });
    expect(await deliver('2023-11-02T02:05:00Z')).toEqual([]);
    await inTransaction(db, (tx) =>
      switchSubscription(tx, acting(leader, '2023-11-03T09:00:00Z'), { id: paused, to: 'end' }),
    );
    const again = inTransaction(db, (tx) =>
      switchSubscription(tx, acting(leader), { id: paused, to: 'resume' }),
    );
    await expect(again).rejects.toMatchObject({ code: 'subscription.not-so' });
  });
});

describe('mail', () => {
  let mailbox = '';
  beforeAll(async () => {
    mailbox = await giveMailbox(leader);
  });

  it('is not sent, nor collected, before its box is confirmed', async () => {
    await subscribe(leader, { theme: '戊' }, { mail: 'at-once', inSite: false });
    await entered('2023-11-02T02:00:00Z', { themes: ['戊'] });
    expect(await deliver('2023-11-02T02:05:00Z')).toEqual([]);
  });

  it('is demanded before a subscription by mail', async () => {
    const wanted = subscribe(staff.chair, { theme: '戊' }, { mail: 'daily' });
    await expect(wanted).rejects.toMatchObject({ code: 'subscription.no-mailbox' });
  });

  it('collects the night’s articles into one letter at eight, with excerpts and the way to stop it', async () => {
    const act = acting(leader, '2023-11-03T01:00:00Z');
    await inTransaction(db, (tx) => confirmMailbox(tx, act, mailbox));
    await subscribe(leader, { theme: '己' }, { mail: 'daily', inSite: false });
    const first = await entered('2023-11-10T15:00:00Z', { themes: ['己'], title: '夜里\n第一篇' });
    await entered('2023-11-10T16:00:00Z', { themes: ['己'], title: '夜里第二篇' });
    const gone = await entered('2023-11-10T17:00:00Z', { themes: ['己'], title: '将被下线' });
    expect(await deliver('2023-11-10T18:00:00Z')).toEqual([]);
    await blockArticle(db, region, gone);
    const [letter, ...rest] = await deliver('2023-11-11T00:00:00Z');
    expect(rest).toEqual([]);
    expect(letter).toMatchObject({ channel: 'email', to: 'leader@example.org' });
    const items = letter?.values.items ?? '';
    expect(letter?.values.count).toBe('2');
    expect(items).toContain('1. 夜里第二篇');
    expect(items).toContain('2. 夜里 第一篇');
    expect(items).toContain(`https://news.example/${first}.html`);
    expect(lengthOf(items)).toBeLessThan(250);
    const [, id, token] = /\/news\/mail\/469024\/([\w-]+)\/(\w+)$/.exec(letter?.values.manage ?? '') ?? [];
    expect(isMailToken(testKeys, { kind: 'mailbox', id: id ?? '', token: token ?? '' })).toBe(true);
    expect(isMailToken(testKeys, { kind: 'reader', id: id ?? '', token: token ?? '' })).toBe(false);
    expect(await deliver('2023-11-11T00:05:00Z')).toEqual([]);
  });

  it('and inbox lose and double nothing where the process dies while it hands over', async () => {
    await subscribe(leader, { theme: '丑' }, { mail: 'at-once' });
    await entered('2023-11-11T02:00:00Z', { themes: ['丑'] });
    await expect(deliver('2023-11-11T02:05:00Z', 'in-site')).rejects.toThrow('dies');
    await expect(deliver('2023-11-11T02:06:00Z', 'email')).rejects.toThrow('dies');
    const sent = await deliver('2023-11-11T02:10:00Z');
    expect(sent.map(({ channel }) => channel)).toEqual(['email']);
    expect(await deliver('2023-11-11T02:15:00Z')).toEqual([]);
  });

  it('stops by its own link, and stays stopped when the link is opened again', async () => {
    const publicAct = acting({ ...leader, kind: 'public', id: 'public', roles: [] });
    await inTransaction(db, (tx) => stopMail(tx, publicAct, mailbox));
    await inTransaction(db, (tx) => stopMail(tx, publicAct, mailbox));
    await entered('2023-11-12T02:00:00Z', { themes: ['己'] });
    expect(await deliver('2023-11-13T02:05:00Z')).toEqual([]);
  });
});

describe('a subscription', () => {
  it('is its owner’s alone', async () => {
    const id = await subscribe(clerk, { theme: '庚' });
    const wishes = {
      name: '改',
      criteria: articleFilter.parse({ q: '工资' }),
      inSite: true,
      mail: 'none' as const,
    };
    const other = acting(leader);
    const attempts: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => editSubscription(tx, other, { id, version: 1, wishes }),
      (tx) => switchSubscription(tx, other, { id, to: 'end' }),
      (tx) => openFeed(tx, other, id),
    ];
    for (const attempt of attempts) {
      await expect(inTransaction(db, attempt)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('refuses a stale form', async () => {
    const id = await subscribe(clerk, { theme: '辛' });
    const wishes = {
      name: '改',
      criteria: articleFilter.parse({ q: '工资' }),
      inSite: true,
      mail: 'none' as const,
    };
    const edit = (version: number) =>
      inTransaction(db, (tx) => editSubscription(tx, acting(clerk), { id, version, wishes }));
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ code: 'stale' });
  });

  it('loses its feed with its end, and gets a new secret each time it is opened', async () => {
    const id = await subscribe(clerk, { theme: '壬' });
    const open = () => inTransaction(db, (tx) => openFeed(tx, acting(clerk), id));
    await open();
    const first = (await findSubscription(db, region, id))?.feedSealed;
    await open();
    expect((await findSubscription(db, region, id))?.feedSealed).not.toBe(first);
    await inTransaction(db, (tx) => switchSubscription(tx, acting(clerk), { id, to: 'end' }));
    expect((await findSubscription(db, region, id))?.feedSealed).toBeUndefined();
  });

  it('keeps addresses and secrets through a change of keys', async () => {
    await giveMailbox(clerk);
    const id = await subscribe(clerk, { theme: '癸' });
    await inTransaction(db, (tx) => openFeed(tx, acting(clerk), id));
    const next = { ...testKeys, activeVersion: 2, keys: new Map(testKeys.keys) };
    const key = testKeys.keys.get(1);
    if (key) next.keys.set(2, key);
    expect(await resealNewsMail(db, next, { region, batch: 100 })).toBeGreaterThanOrEqual(2);
    expect(await resealNewsMail(db, next, { region, batch: 100 })).toBe(0);
    expect((await findSubscription(db, region, id))?.feedSealed).toMatch(/^v2\./);
  });
});
