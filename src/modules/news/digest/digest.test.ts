import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { blockArticle, makeArticle } from '../../../../test/news-cast.ts';
import { systemActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { composeJob } from './digest-jobs.ts';
import { addItems } from './issue/add-items.ts';
import { arrangeDigest } from './issue/arrange-digest.ts';
import { composeDigest } from './issue/compose-digest.ts';
import { type Digest, itemsOf } from './issue/digest.ts';
import { findDigest, listDigests } from './issue/digest-store.ts';
import { editItem } from './issue/edit-item.ts';
import { issueDigest } from './issue/issue-digest.ts';
import { lengthOf } from './issue/quotation.ts';
import { lastWeek } from './issue/week.ts';
import { withdrawDigest } from './issue/withdraw-digest.ts';
import { addReader } from './readers/keep-readers.ts';
import { sendIssue } from './readers/send-issue.ts';

const { db } = await testDatabase();
const region = '469024';
const clerk = staffActor(region, 'culture-clerk');
const act = actAs(clerk);

async function draft(topics: readonly string[] = [], span = { from: '2023-10-30', until: '2023-11-05' }) {
  const id = await inTransaction(db, (tx) => composeDigest(tx, act, { title: '一周剪报', topics, ...span }));
  return load(id ?? '');
}

async function load(id: string): Promise<Digest> {
  const digest = await findDigest(db, region, id);
  if (digest === undefined) throw new Error('no such digest');
  return digest;
}

const wish = (digest: Digest) => ({
  title: digest.title,
  foreword: undefined,
  sections: digest.sections.map(({ id, title, note }, order) => ({ id, title, note, order })),
  items: digest.sections.flatMap((section) =>
    section.items.map(({ id }, order) => ({ id, sectionId: section.id as string | undefined, order })),
  ),
  newSection: undefined,
});

const wages = await makeArticle(db, region, { title: '追回工资', themes: ['维权'], category: '国内' });
const match = await makeArticle(db, region, { title: '技能竞赛', themes: ['竞赛'] });
await makeArticle(db, region, { title: '技能竞赛（转载）', themes: ['竞赛'], headId: match });
await makeArticle(db, region, { title: '上月旧闻', themes: ['竞赛'], publishedAt: '2023-09-01T00:00:00Z' });
await makeArticle(db, region, { title: '已下线', themes: ['竞赛'], status: 'blocked' });

describe('a draft', () => {
  it('holds the heads of its span by theme, with the author’s own words within a fifth of the text', async () => {
    const digest = await draft(['竞赛', '维权']);
    expect(digest.sections.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['竞赛', ['技能竞赛']],
      ['维权', ['追回工资']],
    ]);
    const [item] = itemsOf(digest);
    expect(item).toMatchObject({ sourceName: '演示日报', author: '某记者', publishedOn: '2023-10-30' });
    expect(lengthOf(item?.excerpt ?? '')).toBeGreaterThan(5);
    expect(lengthOf(item?.excerpt ?? '')).toBeLessThanOrEqual(35);
  });

  it('of a week without news is made by hand only', async () => {
    const span = { from: '2020-01-06', until: '2020-01-12' };
    expect((await draft([], span)).sections).toEqual([]);
    const byJob = await inTransaction(db, (tx) =>
      composeDigest(tx, actAs(systemActor(region)), { title: '空', topics: [], ...span, weekOf: span.from }),
    );
    expect(byJob).toBeUndefined();
  });

  it('holds two hundred items at most, those copied most often first', async () => {
    const span = { from: '2022-03-01', until: '2022-03-07' };
    const day = (hour: number) => new Date(Date.UTC(2022, 2, 1, hour)).toISOString();
    const ids = await Promise.all(
      Array.from({ length: 203 }, (_, hour) =>
        makeArticle(db, region, { title: `第${hour}篇${'长'.repeat(300)}`, publishedAt: day(hour % 150) }),
      ),
    );
    const oldest = ids[0] ?? '';
    await makeArticle(db, region, { headId: oldest, publishedAt: day(1) });
    const digest = await draft([], span);
    expect(itemsOf(digest)).toHaveLength(200);
    expect(itemsOf(digest)[0]?.articleId).toBe(oldest);
    const more = ids.filter((id) => !itemsOf(digest).some(({ articleId }) => articleId === id));
    const add = inTransaction(db, (tx) => addItems(tx, act, { digestId: digest.id, articleIds: more }));
    await expect(add).rejects.toMatchObject({ code: 'digest.full' });
  });

  it('takes in further articles once, under their theme', async () => {
    const digest = await draft(['竞赛']);
    const add = () =>
      inTransaction(db, (tx) => addItems(tx, act, { digestId: digest.id, articleIds: [wages, match] }));
    await add();
    await add();
    const later = await load(digest.id);
    expect(later.sections.map(({ title, items }) => [title, items.length])).toEqual([
      ['竞赛', 1],
      ['维权', 1],
    ]);
  });

  it('is laid out anew: order, sections renamed crosswise, a new one, items dropped', async () => {
    const digest = await draft(['竞赛', '维权']);
    const [first, second] = digest.sections;
    const [match1, wages1] = itemsOf(digest);
    if (!first || !second || !match1 || !wages1) throw new Error('two of each');
    const arrange = (version: number, change: Partial<ReturnType<typeof wish>>) =>
      inTransaction(db, (tx) =>
        arrangeDigest(tx, act, { id: digest.id, version, wish: { ...wish(digest), ...change } }),
      );
    await arrange(digest.version, {
      foreword: undefined,
      sections: [
        { id: first.id, title: '维权', note: '编者按', order: 2 },
        { id: second.id, title: '竞赛', note: undefined, order: 1 },
      ],
    });
    const swapped = await load(digest.id);
    expect(swapped.sections.map(({ title, note }) => [title, note])).toEqual([
      ['竞赛', undefined],
      ['维权', '编者按'],
    ]);
    await expect(arrange(digest.version, {})).rejects.toMatchObject({ code: 'stale' });
    await arrange(swapped.version, {
      sections: [
        { id: first.id, title: '要闻', note: undefined, order: 1 },
        { id: second.id, title: '维权', note: undefined, order: 2 },
      ],
      items: [
        { id: match1.id, sectionId: first.id, order: 2 },
        { id: wages1.id, sectionId: undefined, order: 1 },
      ],
    });
    expect((await load(digest.id)).sections.map(({ title, items }) => [title, items.length])).toEqual([
      ['要闻', 1],
    ]);
  });

  it('refuses two sections of one name', async () => {
    const digest = await draft(['竞赛', '维权']);
    const sections = wish(digest).sections.map((section) => ({ ...section, title: '同名' }));
    const twice = inTransaction(db, (tx) =>
      arrangeDigest(tx, act, { id: digest.id, version: digest.version, wish: { ...wish(digest), sections } }),
    );
    await expect(twice).rejects.toMatchObject({ code: 'digest.section-twice' });
  });

  it('quotes another passage only verbatim and within the limit', async () => {
    const digest = await draft(['竞赛']);
    const [item] = itemsOf(digest);
    const edit = (excerpt: string) =>
      inTransaction(db, (tx) =>
        editItem(tx, act, {
          digestId: digest.id,
          itemId: item?.id ?? '',
          version: digest.version,
          words: { excerpt, note: '值得学习' },
        }),
      );
    await expect(edit('选手表现很好。')).rejects.toMatchObject({ code: 'digest.not-verbatim' });
    await expect(
      edit('县总工会举行技能竞赛。来自十家企业的选手参加。获奖者可以申报技能等级。县总工会'),
    ).rejects.toMatchObject({
      code: 'digest.too-long',
    });
    await edit('获奖者可以申报技能等级。');
    expect(itemsOf(await load(digest.id))[0]).toMatchObject({
      excerpt: '获奖者可以申报技能等级。',
      note: '值得学习',
    });
  });

  it('is nobody’s but 宣教文体部’s to write', async () => {
    const digest = await draft(['竞赛']);
    const leader = actAs(staffActor(region, 'leader'));
    const on = { id: digest.id, version: digest.version, signedBy: '李' };
    await expect(inTransaction(db, (tx) => issueDigest(tx, leader, on))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const elsewhere = actAs(staffActor('469025', 'culture-clerk'));
    await expect(inTransaction(db, (tx) => issueDigest(tx, elsewhere, on))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('an issue', () => {
  it('is numbered without gaps, frozen, and leaves out what was taken down meanwhile', async () => {
    const gone = await makeArticle(db, region, { title: '将被下线', themes: ['帮扶'] });
    const digest = await draft(['竞赛', '帮扶']);
    await blockArticle(db, region, gone);
    const issue = (id: string, version: number) =>
      inTransaction(db, (tx) => issueDigest(tx, act, { id, version, signedBy: '李主席' }));
    await issue(digest.id, digest.version);
    const issued = await load(digest.id);
    expect(issued).toMatchObject({ status: 'issued', number: { year: 2023, number: 1 }, signedBy: '李主席' });
    expect(issued.sections.map(({ title }) => title)).toEqual(['竞赛']);
    await expect(issue(digest.id, issued.version)).rejects.toMatchObject({ code: 'digest.not-so' });
    const empty = await draft([], { from: '2020-01-06', until: '2020-01-12' });
    await expect(issue(empty.id, empty.version)).rejects.toMatchObject({ code: 'digest.empty' });
    const next = await draft(['竞赛']);
    await issue(next.id, next.version);
    expect((await load(next.id)).number).toEqual({ year: 2023, number: 2 });
    const seen = await listDigests(db, region, {
      status: undefined,
      year: undefined,
      issuedOnly: true,
      offset: 0,
      limit: 20,
    });
    expect(seen.map(({ status }) => status)).toEqual(['issued', 'issued']);
  });

  it('goes to each chosen reader once, with a link that stops it', async () => {
    const digest = await draft(['竞赛']);
    await inTransaction(db, (tx) =>
      issueDigest(tx, act, { id: digest.id, version: digest.version, signedBy: '李' }),
    );
    const readerId = await inTransaction(db, (tx) =>
      addReader(tx, act, { name: '王', address: 'wang@example.org' }),
    );
    const again = inTransaction(db, (tx) => addReader(tx, act, { name: '王', address: 'wang@example.org' }));
    await expect(again).rejects.toMatchObject({ code: 'digest.reader-twice' });
    const mailing = {
      digestId: digest.id,
      readerIds: [readerId, newId()],
      site: 'https://g.example',
      unionName: '县总',
    };
    const sender = actAs(clerk);
    const send = () => inTransaction(db, (tx) => sendIssue(tx, sender, mailing));
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(sender.sent).toHaveLength(1);
    expect(sender.sent[0]?.to).toBe('wang@example.org');
    expect(sender.sent[0]?.values.items).toContain('来源：演示日报');
    expect(sender.sent[0]?.values.manage).toMatch(
      /^https:\/\/g\.example\/news\/digest-mail\/469024\/[\w-]+\/[0-9a-f]{64}$/,
    );
  });

  it('that was withdrawn is not sent any more', async () => {
    const digest = await draft(['竞赛']);
    const on = { id: digest.id, version: digest.version };
    await inTransaction(db, (tx) => issueDigest(tx, act, { ...on, signedBy: '李' }));
    const issued = await load(digest.id);
    await inTransaction(db, (tx) =>
      withdrawDigest(tx, act, { id: digest.id, version: issued.version, reason: '有误' }),
    );
    const mailing = { digestId: digest.id, readerIds: [], site: '', unionName: '' };
    await expect(inTransaction(db, (tx) => sendIssue(tx, act, mailing))).rejects.toMatchObject({
      code: 'digest.not-so',
    });
  });
});

describe('the weekly job', () => {
  it('composes each week once, however often it runs, of last week’s articles', async () => {
    await makeArticle(db, region, { themes: ['竞赛'], publishedAt: '2023-11-08T02:00:00Z' });
    const deps = {
      db,
      keys: testKeys,
      messenger: act.messenger,
      clock: () => new Date('2023-11-13T00:30:00Z'),
    };
    const run = () => composeJob.run({ region }, deps as never);
    await Promise.all([run(), run()]);
    await run();
    const rows = await db
      .selectFrom('news_digests')
      .select(['from_on', 'until_on', 'creator_name'])
      .where('week_of', '=', '2023-11-06')
      .execute();
    expect(rows).toEqual([{ from_on: '2023-11-06', until_on: '2023-11-12', creator_name: '系统' }]);
  });

  it.each([
    ['2023-11-13', '2023-11-06'],
    ['2023-11-12', '2023-10-30'],
    ['2024-01-01', '2023-12-25'],
  ])('on %s takes the week from %s', (day, monday) => {
    expect(lastWeek(day)).toBe(monday);
  });
});
