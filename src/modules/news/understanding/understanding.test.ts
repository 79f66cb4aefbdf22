import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { blockArticle, makeArticle } from '../../../../test/news-cast.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findArticle } from '../articles/article-store.ts';
import { correctTopics } from './category/correct-topics.ts';
import { electHeads } from './copies/find-group.ts';
import { findMentions } from './entities/mention-store.ts';
import { reindexArticles } from './reindex-articles.ts';
import { findRelated } from './related/find-related.ts';
import { countWords } from './related/key-word-store.ts';
import { searchArticles } from './search/article-search-store.ts';
import { understandArticle } from './understand-article.ts';

const { db } = await testDatabase();
const region = '469024';
const act = actAs(staffActor(region, 'culture-clerk'));

const wages = (
  place: string,
) => `县总工会联合人社部门到${place}的工地查欠薪，为钢筋工老李等三十六名农民工追回工资52万元。
律师当场讲《保障农民工工资支付条例》，告诉大家怎样留考勤、怎样申请劳动仲裁。工会说，年底前还要把每个在建工地走一遍，
发现拖欠的当天立案，属于主管部门办理的当天移送，并一直跟到钱打进卡里。`;
const drivers = `县城六个骑手驿站昨天开门，外卖员、快递员可以歇脚、充电、热饭，雨天还能借雨衣。县总工会同两家平台谈定，
超时扣款先听骑手申辩。骑手小林说，以前等单只能坐在马路牙子上，夏天的车座烫得没法坐。驿站由街道工会照看，早七点开到晚十一点，
药箱每周补一次，饮水机每月换芯，谁要是发现坏了，扫墙上的码就能报修，修好以前旁边的商铺愿意顶上。`;
const harbour = `新盈渔港的冷库昨天装上了新的安全门，门里也能开。去年有一名搬运工被锁在零下十八度的库里一刻钟，工会的安全员写了整改意见，
企业当场答应，今年春天三家冷库全部换完。安全员每季度去试一次门，试完在门边的卡上签名，搬运工自己也可以随时去试。`;
const cooking = `技工学校烹饪培训班结业，四十一名学员拿到中级证书。四家酒店当场签了用工意向，学员下月上岗。
老师说最难的是刀工，每天切十斤土豆，切到第三周手就不抖了。学校说明年要把班开到乡镇去，让种地的人农闲也能学门手艺。`;

async function understood(made: Parameters<typeof makeArticle>[2]): Promise<string> {
  const id = await makeArticle(db, region, made);
  await understand(id);
  return id;
}

async function understand(id: string): Promise<void> {
  const article = await get(id);
  const read = { ...article, publishedAt: article.published?.at };
  await inTransaction(db, (tx) => understandArticle(tx, act, read));
}

async function get(id: string) {
  const article = await findArticle(db, region, id);
  if (article === undefined) throw new Error('no article');
  return article;
}

const first = await understood({
  title: '多文镇一工地追回欠薪',
  body: wages('多文镇'),
  publishedAt: '2023-10-20T02:00:00Z',
});
const class41 = await understood({
  title: '烹饪班四十一人结业',
  body: cooking,
  publishedAt: '2023-09-01T02:00:00Z',
});

describe('an article that is recorded', () => {
  it('gets its themes, and what it mentions enters the dictionary', async () => {
    expect((await get(first)).themes).toContain('维权');
    const names = (await findMentions(db, region, first)).map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toEqual(
      ['place 多文镇', 'law 保障农民工工资支付条例'].sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    );
  });

  it('understood again is the same', async () => {
    const count = async () => ({
      words: await db
        .selectFrom('news_key_words')
        .selectAll()
        .orderBy('word')
        .orderBy('article_id')
        .execute(),
      prints: (await db.selectFrom('news_fingerprints').selectAll().execute()).length,
      entities: (await db.selectFrom('news_entities').selectAll().execute()).length,
      article: await get(first),
    });
    const before = await count();
    await understand(first);
    expect(await count()).toEqual(before);
  });
});

describe('copies', () => {
  it('form a group whose head is the earliest, also when that one is found last', async () => {
    const body = drivers;
    const copy = await understood({ title: '转载：骑手驿站', body, publishedAt: '2023-10-22T02:00:00Z' });
    const cut = await understood({
      title: '驿站开门',
      body: `${body.slice(0, 110)}……（原文链接）`,
      publishedAt: '2023-10-23T02:00:00Z',
    });
    expect([(await get(copy)).headId, (await get(cut)).headId]).toEqual([copy, copy]);
    const earliest = await understood({ title: '骑手驿站', body, publishedAt: '2023-10-21T02:00:00Z' });
    for (const id of [copy, cut, earliest]) expect((await get(id)).headId).toBe(earliest);

    await blockArticle(db, region, earliest);
    await inTransaction(db, (tx) => electHeads(tx, region, [earliest]));
    for (const id of [copy, cut, earliest]) expect((await get(id)).headId).toBe(copy);
  });

  it('taken in at the same moment find each other', async () => {
    const body = `${cooking}这是另一个班，在南宝镇开课，共二十五人。`.repeat(2).replaceAll('土豆', '萝卜');
    const ids = await Promise.all([1, 2, 3, 4].map(() => makeArticle(db, region, { body })));
    await Promise.all(ids.map(understand));
    const heads = await Promise.all(ids.map(async (id) => (await get(id)).headId));
    expect(new Set(heads).size).toBe(1);
  });

  it('part when one is rewritten', async () => {
    const body = harbour;
    const one = await understood({ body, publishedAt: '2023-10-02T02:00:00Z' });
    const two = await understood({ body, publishedAt: '2023-10-03T02:00:00Z' });
    expect((await get(two)).headId).toBe((await get(one)).headId);
    const changed =
      '台风临近，渔船回港，工会给守港的职工送去热饭和雨衣。港口调度说，今夜没有一条船留在外海，所有人都已经上岸。'.repeat(
        2,
      );
    await db.updateTable('news_articles').set({ body_text: changed }).where('id', '=', one).execute();
    await understand(one);
    expect((await get(one)).headId).toBe(one);
    expect((await get(two)).headId).not.toBe(one);
  });
});

describe('related articles', () => {
  it('share words and entities, are not of the own group, and stand with the shared words marked', async () => {
    await inTransaction(db, (tx) => countWords(tx, region));
    const similar = await understood({
      title: '律师进工地讲工资支付',
      body: '律师志愿队走进和舍镇工地，讲《保障农民工工资支付条例》，教农民工留存考勤和工资条，遇到欠薪怎样申请劳动仲裁。'.repeat(
        2,
      ),
      publishedAt: '2023-10-25T02:00:00Z',
    });
    const article = await get(first);
    const related = await findRelated(db, region, { article });
    const ids = related.map(({ id }) => id);
    expect(ids).toContain(similar);
    expect(ids).not.toContain(first);
    expect(ids.indexOf(similar)).toBeLessThan(ids.includes(class41) ? ids.indexOf(class41) : 99);
    expect(related.find(({ id }) => id === similar)?.excerpt.some(({ isMarked }) => isMarked)).toBe(true);
  });
});

describe('search', () => {
  const find = async (typed: string) =>
    (await searchArticles(db, { region, typed, now: act.now }, { limit: 50 })).map(({ id }) => id);

  it('knows words, phrases and words to leave out', async () => {
    expect(await find('刀工')).toContain(class41);
    expect(await find('"最难的是刀工"')).toContain(class41);
    expect(await find('"刀工最难"')).not.toContain(class41);
    expect(await find('追回 多文镇')).toEqual([first]);
    expect(await find('工地 -多文镇')).not.toContain(first);
  });

  it('finds names that no dictionary knows', async () => {
    const id = await understood({
      title: '符亚卓获奖',
      body: '焊工符亚卓在技能竞赛中获一等奖，奖金五千元。',
    });
    expect(await find('符亚卓')).toEqual([id]);
  });

  it('leafs without losing or repeating a hit', async () => {
    for (const number of ['甲', '乙', '丙', '丁', '戊']) {
      await understood({ title: `${number}班学员`, body: `${number}班的学员今天开课。` });
    }
    const all = await searchArticles(db, { region, typed: '学员', now: act.now }, { limit: 50 });
    const seen: string[] = [];
    let after: { rank: number; id: string } | undefined;
    do {
      const page = await searchArticles(
        db,
        { region, typed: '学员', now: act.now },
        after ? { limit: 2, after } : { limit: 2 },
      );
      seen.push(...page.map(({ id }) => id));
      after = page.length === 2 ? page.at(-1) : undefined;
    } while (after !== undefined);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(3);
  });

  it('takes hostile text as text', async () => {
    expect(await find("a' | b:* & !((( \\ <-> %_")).toEqual([]);
  });
});

describe('a correction', () => {
  it('stays when the article is understood again, and is stale for a second clerk', async () => {
    const { version } = await get(class41);
    const topics = { category: '教育', themes: ['产改'] } as const;
    await inTransaction(db, (tx) => correctTopics(tx, act, { id: class41, version, topics }));
    await understand(class41);
    expect(await get(class41)).toMatchObject({ category: '教育', categoryBy: 'staff', themes: ['产改'] });
    const again = inTransaction(db, (tx) => correctTopics(tx, act, { id: class41, version, topics }));
    await expect(again).rejects.toMatchObject({ code: 'stale' });
  });
});

it('reindexing in slices reaches every article of the region and none of another', async () => {
  await db.updateTable('news_articles').set({ words: '' }).execute();
  expect(await reindexArticles(db, act, { region })).toBeGreaterThan(5);
  const empty = await db
    .selectFrom('news_articles')
    .select('id')
    .where((eb) => eb(eb.cast('words', 'text'), '=', ''))
    .execute();
  expect(empty).toEqual([]);
  expect(await reindexArticles(db, act, { region: '469023' })).toBe(0);
});
