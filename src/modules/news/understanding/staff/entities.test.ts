import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../../../test/act.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { moduleApp } from '../../../../../test/module-app.ts';
import { makeArticle } from '../../../../../test/news-cast.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { newId } from '../../../../platform/id.ts';
import { newsModule } from '../../index.ts';
import { addEntity } from '../entities/keep-entity.ts';
import { reindexArticles } from '../reindex-articles.ts';
import { understandArticle } from '../understand-article.ts';
import { ENTITIES, entityHref } from './entity-links.ts';

const { db } = await testDatabase();
const app = moduleApp(db, [newsModule]);
const region = '469024';
const clerk = staffActor(region, 'culture-clerk');
const leader = staffActor(region, 'leader');
const model = {
  kind: 'person',
  name: '周大匠',
  aliases: '大匠',
  basis: '2023年全国五一劳动奖章，全国总工会公布',
};

const articleId = await makeArticle(db, region, {
  title: '周大匠收徒',
  body: '五一劳动奖章获得者周大匠在创新工作室收下三名徒弟。周大匠说，手艺要传下去。',
});

function idOf(location: string): string {
  return location.split('/').at(-1) ?? '';
}

describe('the dictionary', () => {
  it('takes a person only with a basis, and keeps what was typed', async () => {
    const answer = await app.post(clerk, `${ENTITIES}/new`, { ...model, basis: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('不收录普通职工');
    expect(answer.document.querySelector('[name=name]')?.getAttribute('value')).toBe('周大匠');
  });

  it('adds an entry once for a double click, and finds it in articles already kept', async () => {
    const _requestId = newId();
    const once = await app.post(clerk, `${ENTITIES}/new`, { ...model, _requestId });
    const twice = await app.post(clerk, `${ENTITIES}/new`, { ...model, _requestId });
    expect([once.status, twice.location]).toEqual([303, once.location]);
    await inTransaction(db, (tx) =>
      understandArticle(tx, actAs(clerk), {
        id: articleId,
        title: '周大匠收徒',
        bodyText: '五一劳动奖章获得者周大匠收徒。周大匠说，手艺要传下去。',
        sourceName: undefined,
        publishedAt: undefined,
        capturedAt: new Date(),
      }),
    );
    await reindexArticles(db, actAs(clerk), { region, name: '周大匠' });
    const page = await app.get(leader, once.location);
    expect(page.text).toContain('周大匠收徒');
    expect(page.text).toContain('全国五一劳动奖章');
    expect((await app.get(leader, `${ENTITIES}?q=大匠`)).text).toContain('周大匠');
    expect((await app.get(leader, `${ENTITIES}?kind=law`)).text).not.toContain('周大匠');
  });

  it('has each name once', async () => {
    const answer = await app.post(clerk, `${ENTITIES}/new`, { kind: 'place', name: '大匠' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('已是另一词条的名称或别名');
  });

  it('is changed by the one who saw the newest state', async () => {
    const id = await inTransaction(db, (tx) =>
      addEntity(tx, actAs(clerk), { kind: 'event', name: '首届蓝洋技能赛', aliases: [] }),
    );
    const fields = { kind: 'event', name: '首届蓝洋技能大赛', version: '1' };
    expect((await app.post(clerk, entityHref(id, '/edit'), fields)).status).toBe(303);
    const stale = await app.post(clerk, entityHref(id, '/edit'), { ...fields, name: '另一名称' });
    expect(stale.status).toBe(409);
    expect(stale.document.querySelector('[name=name]')?.getAttribute('value')).toBe('另一名称');
  });

  it('retires an entry, which then only may be restored', async () => {
    const { location } = await app.post(clerk, `${ENTITIES}/new`, { kind: 'place', name: '文澜江畔' });
    const id = idOf(location);
    expect((await app.post(clerk, entityHref(id, '/retire'), { version: '1' })).status).toBe(303);
    expect((await app.get(clerk, entityHref(id))).text).toContain('已停用');
    const edit = await app.post(clerk, entityHref(id, '/edit'), {
      kind: 'place',
      name: '改名',
      version: '2',
    });
    expect(edit.status).toBe(409);
    expect((await app.post(clerk, entityHref(id, '/restore'), { version: '2' })).status).toBe(303);
  });

  it('is kept by 宣教文体部 alone, and is not there for strangers', async () => {
    expect((await app.post(leader, `${ENTITIES}/new`, model)).status).toBe(403);
    expect((await app.get(workerActor(region), ENTITIES)).status).not.toBe(200);
    expect((await app.get(clerk, entityHref(newId()))).status).toBe(404);
    expect((await app.get(clerk, entityHref('x'))).status).toBe(404);
    const elsewhere = staffActor('469023', 'culture-clerk');
    const id = await inTransaction(db, (tx) =>
      addEntity(tx, actAs(clerk), { kind: 'place', name: '高山岭', aliases: [] }),
    );
    expect((await app.get(elsewhere, entityHref(id))).status).toBe(404);
    expect((await app.post(elsewhere, entityHref(id, '/retire'), { version: '1' })).status).toBe(404);
  });
});

describe('category and themes', () => {
  const path = `/console/news/articles/${articleId}/topics`;

  it('are corrected by a clerk, and the article says so', async () => {
    const { document } = await app.get(clerk, path);
    const version = document.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const fields: [string, string][] = [
      ['version', version],
      ['category', '社会'],
      ['themes', '劳模'],
      ['themes', '培训'],
    ];
    const answer = await app.post(clerk, path, fields);
    expect(answer.location).toContain(articleId);
    const stale = await app.post(clerk, path, fields);
    expect(stale.status).toBe(409);
  });

  it('are one of the known', async () => {
    expect((await app.post(clerk, path, { category: '星座', version: '9' })).status).toBe(422);
    expect((await app.post(clerk, path, { themes: '八卦', version: '9' })).status).toBe(422);
  });
});
