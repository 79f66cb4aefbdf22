import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../../test/act.ts';
import { castArticle, takeDown } from '../../../../test/claim-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';

import { inTransaction } from '../../../platform/db/transaction.ts';
import { everyone, staffPermission, unrecorded } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import type { Figure, ModuleDefinition } from '../../../platform/module.ts';
import { findEvents } from '../../audit/index.ts';
import { checkArticle } from './check-claims.ts';
import { claimJobs } from './claim-jobs.ts';
import { listClaims } from './claim-list-store.ts';
import { listClaimsOf } from './claim-store.ts';
import { claimTodos } from './claim-todos.ts';
import { claimsModule } from './claims-module.ts';
import { linkClaim } from './link-claim.ts';
import { readerOf } from './read-values.ts';
import { recordClaims } from './record-claims.ts';

const { db } = await testDatabase();
const region = '469024';
const clerk = staffActor(region, 'culture-clerk');
const leader = staffActor(region, 'leader');
const rights = staffActor(region, 'rights-clerk');

/** 184 workers and 309.63万元 on 2 November, six more in December. */
const figures: Figure[] = [
  figure('wages.workers', '追回欠薪惠及职工', '人', (on) =>
    on < '2023-11-02' ? 150n : on < '2023-12-01' ? 184n : 190n,
  ),
  figure('wages.amount', '追回欠薪金额', '分', () => 309_630_000n),
  figure('talents.registered', '在册技能人才', '人', () => 560n),
];

function figure(key: string, name: string, unit: string, on: (asOf: string) => bigint): Figure {
  return {
    key,
    name,
    unit,
    definition: `${name}的口径。`,
    value: async (_db, { asOf }) => on(asOf),
    rows: (asOf) => `/console/rows-of-${unit === '分' ? 'money' : 'people'}?asOf=${asOf}`,
  };
}

const others: ModuleDefinition = {
  name: 'others',
  figures,
  routes: [
    {
      method: 'GET',
      path: '/console/rows-of-people',
      permission: staffPermission('others.view', ['culture-clerk']),
      audit: unrecorded('test'),
      handler: (c) => c.text(''),
    },
    {
      method: 'GET',
      path: '/console/rows-of-money',
      permission: staffPermission('money.view', ['rights-clerk']),
      audit: unrecorded('test'),
      handler: (c) => c.text(''),
    },
    {
      method: 'GET',
      path: '/x',
      permission: everyone,
      audit: unrecorded('test'),
      handler: (c) => c.text(''),
    },
  ],
};
const news: ModuleDefinition = { name: 'news', ...claimsModule };
const modules = [others, news];
const app = moduleApp(db, modules);

const wages = '截至11月2日，为184名劳动者追回309.63万元。';

async function record(body: string, over: { title?: string; publishedAt?: string } = {}): Promise<string> {
  const publishedAt = over.publishedAt ?? '2023-11-05T02:00:00Z';
  const id = await castArticle(db, region, { body, title: over.title ?? '口径', publishedAt });
  await again(id, body, publishedAt);
  return id;
}

async function again(id: string, body: string, publishedAt = '2023-11-05T02:00:00Z'): Promise<void> {
  const read = {
    id,
    title: '口径',
    bodyText: body,
    sourceName: '演示日报',
    publishedAt: new Date(publishedAt),
    capturedAt: new Date(publishedAt),
  };
  await inTransaction(db, (tx) => recordClaims(tx, actAs(clerk), read));
}

async function claimsOf(articleId: string) {
  return listClaimsOf(db, region, articleId);
}

async function firstOf(articleId: string) {
  const [claim] = await claimsOf(articleId);
  if (!claim) throw new Error('no claim');
  return claim;
}

function link(claimId: string, figureKey: string, words?: string) {
  const kind = words === undefined ? ('same' as const) : ('words' as const);
  return inTransaction(db, (tx) => linkClaim(tx, actAs(clerk), { claimId, figureKey, kind, words, modules }));
}

function check(articleId: string) {
  const reader = readerOf({ db, modules, region });
  return checkArticle(
    db,
    { region, reader, today: '2023-12-31', now: new Date('2023-12-31T00:00:00Z') },
    articleId,
  );
}

describe('the numbers of an article', () => {
  it('are kept once, keep their ids when the page is captured again, and go with their words', async () => {
    const id = await record('入库563名。追回工资12万元。');
    const before = await claimsOf(id);
    await again(id, '追回工资13万元。另有案件3件。');
    const after = await claimsOf(id);
    expect(before.map(({ printed }) => printed)).toEqual(['563名', '12万元']);
    expect(after.map(({ printed }) => printed)).toEqual(['13万元', '3件']);
    expect(after[0]?.id).toBe(before[1]?.id);
    await again(id, '没有数。');
    expect(await claimsOf(id)).toEqual([]);
  });

  it('twice in the same words are two', async () => {
    const id = await record('入库563名。\n入库564名。');
    expect(new Set((await claimsOf(id)).map(({ id: one }) => one)).size).toBe(2);
  });

  it('are compared by a job that may run twice and stops quietly where the article is gone', async () => {
    const id = await record('目前在册技能人才560名。');
    await link((await firstOf(id)).id, 'talents.registered');
    const [job] = claimJobs;
    for (const articleId of [id, id, newId()]) await job?.run({ region, articleId }, app.deps);
    expect((await firstOf(id)).check.verdict).toBe('agrees');
  });
});

describe('linking a claim once', () => {
  it('checks it, and every other article that says the same', async () => {
    const first = await record(wages);
    const second = await record('截至11月2日，为181名劳动者追回309.63万元。');
    await link((await firstOf(first)).id, 'wages.workers');
    expect((await firstOf(first)).check).toMatchObject({ verdict: 'agrees', ours: 184n });
    expect((await firstOf(second)).check).toMatchObject({ verdict: 'differs', ours: 184n });
    const later = await record('截至11月2日，为184名劳动者追回309.63万元。');
    expect((await firstOf(later)).check.verdict).toBe('unlinked');
    await check(later);
    expect((await firstOf(later)).check.verdict).toBe('agrees');
  });

  it('says on which other day both would agree', async () => {
    const id = await record('目前共为184名劳动者追回工资。', { publishedAt: '2023-12-07T03:00:00Z' });
    const claim = await firstOf(id);
    await link(claim.id, 'wages.workers');
    expect((await firstOf(id)).check).toMatchObject({
      verdict: 'other-date',
      ours: 190n,
      matchingOn: '2023-11-30',
    });
  });

  it('by words holds for every way of saying it, the exact link before it', async () => {
    const id = await record('技能人才名册已登记560名。全县登记技能人才数据库收录559名。');
    const [one, two] = await claimsOf(id);
    await link(one?.id ?? '', 'talents.registered', '技能人才 登记');
    expect((await claimsOf(id)).map(({ check: { verdict } }) => verdict)).toEqual(['agrees', 'differs']);
    await link(two?.id ?? '', 'wages.workers');
    expect((await claimsOf(id)).map(({ check: { figureKey } }) => figureKey)).toEqual([
      'talents.registered',
      'wages.workers',
    ]);
  });

  it('ends what the same words meant before', async () => {
    const id = await record('获得救助证明560人。');
    const { id: one } = await firstOf(id);
    await link(one, 'wages.workers');
    await link(one, 'talents.registered');
    expect((await firstOf(id)).check.figureKey).toBe('talents.registered');
  });

  it('is refused in another unit, for an unknown figure, without words, and to everybody else', async () => {
    const { id } = await firstOf(await record('讲座听众200人。'));
    await expect(link(id, 'wages.amount')).rejects.toMatchObject({ code: 'claim.other-unit' });
    await expect(link(id, 'nothing.here')).rejects.toMatchObject({ code: 'claim.no-figure' });
    await expect(link(id, 'wages.workers', ' 听 ')).rejects.toMatchObject({ code: 'claim.no-words' });
    await expect(link(id, 'wages.workers', '劳动者')).rejects.toMatchObject({
      code: 'claim.words-elsewhere',
    });
    await expect(link(newId(), 'wages.workers')).rejects.toMatchObject({ code: 'not-found' });
    for (const actor of [leader, rights, workerActor(region)]) {
      await expect(
        inTransaction(db, (tx) =>
          linkClaim(tx, actAs(actor), { claimId: id, figureKey: 'wages.workers', kind: 'same', modules }),
        ),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('survives two colleagues at the same moment: one meaning holds', async () => {
    const a = await firstOf(await record('领取慰问品的环卫工人有77名。'));
    const b = await firstOf(await record('领取慰问品的环卫工人有78名。'));
    const results = await Promise.allSettled([link(a.id, 'wages.workers'), link(b.id, 'talents.registered')]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused.every((code) => code === 'claim.linked-meanwhile')).toBe(true);
    expect(refused.length).toBeLessThan(2);
  });
});

describe('the pages', () => {
  it('show sentence, verdict and what each figure would say before it is saved', async () => {
    const id = await record('表彰大会上为184名维权职工追回工资。', { publishedAt: '2023-11-05T02:00:00Z' });
    const claim = await firstOf(id);
    const page = await app.get(clerk, `/console/news/claims/${claim.id}`);
    expect(page.status).toBe(200);
    expect(page.document.querySelector('mark')?.textContent).toBe('184名');
    expect(page.text).toContain('未关联');
    expect(page.text).toContain('追回欠薪惠及职工（可能是）');
    expect(page.text).toContain('一致：截至2023年11月5日，本会为 184 人');
    const saved = await app.post(clerk, `/console/news/claims/${claim.id}/link`, {
      figureKey: 'wages.workers',
      kind: 'same',
      words: '',
    });
    expect(saved.status).toBe(303);
    const after = await app.get(clerk, saved.location);
    expect(after.text).toContain('一致');
    expect(after.text).toContain('王经办 于');
    const events = await findEvents(db, region, { filter: { word: 'news.link-claim' }, limit: 1 });
    expect(events[0]?.detail).toMatchObject({ figure: 'wages.workers', kind: 'same' });
  });

  it('keep what was typed and say what is wrong beside the field', async () => {
    const claim = await firstOf(await record('活动志愿者300人。'));
    const empty = await app.post(clerk, `/console/news/claims/${claim.id}/link`, {});
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('请选择对应的指标')]);
    const wrong = await app.post(clerk, `/console/news/claims/${claim.id}/link`, {
      figureKey: 'wages.workers',
      kind: 'words',
      words: '劳动者',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('没有全部出现')]);
    expect(wrong.document.querySelector('[name=words]')?.getAttribute('value')).toBe('劳动者');
  });

  it('show the way to the rows only to who may open them', async () => {
    const id = await record('法律援助中心为184名劳动者追回309.63万元。', {
      publishedAt: '2023-11-05T02:00:00Z',
    });
    const [people, money] = await claimsOf(id);
    await link(people?.id ?? '', 'wages.workers');
    await link(money?.id ?? '', 'wages.amount');
    const open = await app.get(clerk, `/console/news/claims/${people?.id}`);
    expect(open.body).toContain('/console/rows-of-people?asOf=');
    const shut = await app.get(clerk, `/console/news/claims/${money?.id}`);
    expect(shut.body).not.toContain('/console/rows-of-money');
    expect(shut.text).toContain('明细另需权限');
  });

  it('list what waits, on the register and on today’s list, until somebody explains it', async () => {
    const id = await record('截至11月2日，为199名劳动者追回309.63万元。', { title: '数字不符的报道' });
    await check(id);
    const claim = await firstOf(id);
    expect(claim.check.verdict).toBe('differs');
    const register = await app.get(leader, '/console/news/claims?state=open');
    expect(register.text).toContain('199名');
    const scope = { actor: clerk, today: '2023-11-02', now: new Date() };
    const labels = async () => (await claimTodos[0]?.find(db, scope))?.map(({ label }) => label);
    expect(await labels()).toContain('数字不符的报道');
    const empty = await app.post(clerk, `/console/news/claims/${claim.id}/settle`, { note: ' ' });
    expect(empty.status).toBe(422);
    const done = await app.post(clerk, `/console/news/claims/${claim.id}/settle`, { note: '已请来源更正' });
    expect(done.status).toBe(303);
    expect(await labels()).not.toContain('数字不符的报道');
    expect((await app.get(clerk, `/console/news/claims/${claim.id}`)).text).toContain('已请来源更正');
  });

  it('have nothing to explain where nothing differs', async () => {
    const claim = await firstOf(await record('志愿者到场310人。'));
    const page = await app.post(clerk, `/console/news/claims/${claim.id}/settle`, { note: '说明' });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('不需要说明')]);
  });

  it('leave out articles that were taken down', async () => {
    const id = await record('截至11月2日，撤下的文章说为198名劳动者追回工资。');
    await takeDown(db, region, id);
    const all = await listClaims(db, region, { filter: {}, offset: 0, limit: 500 });
    expect(all.map(({ articleId }) => articleId)).not.toContain(id);
  });

  it('filter by verdict, figure, unit and words; strange filters are ignored', async () => {
    const filters = ['state=agrees', 'state=off', 'figure=wages.workers', 'unit=分', 'q=劳动者', 'q=%25_%5C'];
    for (const query of [...filters, 'state=nonsense&unit=蛋', 'page=9999']) {
      expect((await app.get(clerk, `/console/news/claims?${query}`)).status).toBe(200);
    }
    const page = await app.get(clerk, '/console/news/claims?figure=wages.workers&state=differs');
    expect(page.text).toContain('181名');
    expect(page.text).not.toContain('309.63万元 劳动者');
  });

  it('print the sheet of an article, and refuse one that is not there', async () => {
    const id = await record(`${wages}其中女职工30名、男职工155名。`, { title: '核对单样张' });
    await check(id);
    const sheet = await app.get(rights, `/console/news/claims/articles/${id}/print`);
    expect(sheet.status).toBe(200);
    expect(sheet.body).toContain('口径核对单');
    expect(sheet.body).toContain('各部分合计比总数多 1 人');
    expect(sheet.body).toContain('核对人');
    expect((await app.get(rights, `/console/news/claims/articles/${newId()}/print`)).status).toBe(404);
  });

  it('end a line of the dictionary once', async () => {
    const id = await record('流动书屋借阅者410人。');
    const claim = await firstOf(id);
    const { linkId } = await link(claim.id, 'wages.workers');
    const dictionary = await app.get(clerk, '/console/news/claims/links');
    expect(dictionary.text).toContain('流动书屋借阅者');
    const ended = await app.post(clerk, `/console/news/claims/links/${linkId}/end`, { claim: claim.id });
    expect(ended.location).toBe(`/console/news/claims/${claim.id}`);
    expect((await firstOf(id)).check.verdict).toBe('unlinked');
    expect((await app.post(clerk, `/console/news/claims/links/${linkId}/end`)).status).toBe(409);
    expect((await app.post(leader, `/console/news/claims/links/${linkId}/end`)).status).toBe(403);
  });
});

describe('a draft before it goes out', () => {
  const TRY = '/console/news/claims/try';

  it('is checked like an article and not kept', async () => {
    const count = async () => (await listClaims(db, region, { filter: {}, offset: 0, limit: 500 })).length;
    const before = await count();
    const page = await app.post(rights, TRY, {
      text: `${wages}\n升级9人，其中中级工6人、高级工2人。`,
      publishedOn: '2023-11-05',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('一致：截至2023年11月2日'.slice(3));
    expect(page.text).toContain('文中算不拢');
    expect(page.text).toContain('各部分合计比总数少 1 人');
    expect(page.document.querySelectorAll('mark').length).toBe(5);
    expect(await count()).toBe(before);
  });

  it('is refused empty, too long or with a strange date, and keeps what was typed', async () => {
    expect((await app.post(rights, TRY, { text: ' ' })).status).toBe(422);
    expect((await app.post(rights, TRY, { text: '字'.repeat(30_001) })).status).toBe(422);
    const wrong = await app.post(rights, TRY, { text: '入库563名。', publishedOn: '昨天' });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining('入库563名。')]);
    expect((await app.post(rights, TRY, { text: '入库563名。', publishedOn: '0001-01-01' })).status).toBe(
      422,
    );
  });

  it('shows hostile text as text', async () => {
    const page = await app.post(rights, TRY, { text: '<script>alert(1)</script>入库563名<b onclick=x>。' });
    expect(page.status).toBe(200);
    expect(page.document.querySelector('main script')).toBeNull();
    expect(page.body).toContain('&lt;script&gt;');
  });

  it('prints as a sheet to sign', async () => {
    const sheet = await app.post(rights, `${TRY}/print`, {
      text: `关于维权的报道\n${wages}`,
      publishedOn: '',
    });
    expect([sheet.status, sheet.body]).toEqual([200, expect.stringContaining('稿件：关于维权的报道')]);
    expect((await app.post(rights, `${TRY}/print`, { text: '' })).status).toBe(422);
  });
});
