import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { castPhones, castRegion } from '../../../test/cast.ts';
import type { Act, Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { endNotices } from './notice/end-notices.ts';
import { findNoticeStanding } from './notice/find-standing.ts';
import { type Publication, publishNotice } from './notice/publish-notice.ts';
import { withdrawNotice } from './notice/withdraw-notice.ts';
import { answerObjection } from './objections/answer-objection.ts';
import { submitObjection } from './objections/submit-objection.ts';
import { publicitySearch } from './publicity-search.ts';

const site = await testApp();
const { db, deps, staff } = site;
const ID_NUMBER = '469024199001010018';
const PHONE = '13812341234';

const at = (day: string) => new Date(`${day}T09:30:00+08:00`);
const actBy = (actor: Actor, day: string): Act => ({
  actor,
  now: at(day),
  requestId: newId(),
  keys: deps.keys,
  messenger: deps.messenger,
});
const publication = (over: Partial<Publication> = {}): Publication => ({
  kind: 'competitions',
  subject: { type: 'competition', id: newId() },
  title: `快递竞赛获奖名单 ${PHONE}`,
  rows: [{ name: '王大山', identity: ID_NUMBER, organisation: `某快递公司 ${PHONE}`, phone: PHONE }],
  ...over,
});
const publish = (day = '2023-11-02', over: Partial<Publication> = {}) =>
  inTransaction(db, (tx) => publishNotice(tx, actBy(staff['talent-clerk'], day), publication(over)));
const object = (noticeId: string, day: string) =>
  inTransaction(db, (tx) =>
    submitObjection(tx, actBy({ ...staff['talent-clerk'], kind: 'public', id: 'public', roles: [] }, day), {
      region: castRegion,
      noticeId,
      channel: 'web',
      statement: `第 1 行的人没有参赛 ${ID_NUMBER}`,
      name: undefined,
      contact: PHONE,
    }),
  );
const answer = (objectionId: string, day: string, decision: 'reject' | 'uphold') =>
  inTransaction(db, (tx) =>
    answerObjection(tx, actBy(staff['talent-clerk'], day), {
      objectionId,
      decision,
      answer: `经核查签到表，情况如下。${PHONE}`,
    }),
  );
const boardOf = async (day: string, path: string) => {
  site.setNow(at(day));
  return site.client().get(path);
};

describe('a notice past its last day', () => {
  it('is gone from board, page, poster, search and API, without any job', async () => {
    const subject = { type: 'competition', id: newId() };
    const { id, until } = await publish('2023-11-02', { title: '海口骑手名单公示', subject });
    expect(until).toBe('2023-11-09');
    const paths = [`/publicity/${castRegion}/${id}`, `/publicity/${castRegion}/${id}/poster`];
    const lists = ['/publicity', '/api/v1/publicity', '/search?q=骑手名单'];
    for (const path of [...paths, ...lists]) {
      const page = await boardOf('2023-11-09', path);
      expect(page.html, path).toContain('海口骑手名单公示');
    }
    for (const path of paths) expect((await boardOf('2023-11-10', path)).status).toBe(410);
    for (const path of [...paths, ...lists])
      expect((await boardOf('2023-11-10', path)).html, path).not.toContain('海口骑手名单公示');
    const scope = { actor: staff.leader, keys: deps.keys, text: '骑手名单', limit: 5 };
    expect(await publicitySearch.find(db, { ...scope, now: at('2023-11-09') })).toHaveLength(1);
    expect(await publicitySearch.find(db, { ...scope, now: at('2023-11-10') })).toHaveLength(0);
    expect((await findNoticeStanding(db, castRegion, subject, at('2023-11-10')))?.state).toBe('ended');
  });

  it('is closed by the job once, and its publisher is told once', async () => {
    await publish('2023-06-01', { title: '作业关闭的公示' });
    const system = { ...staff.leader, kind: 'system', id: 'system' } as const;
    const close = () => inTransaction(db, (tx) => endNotices(tx, actBy(system, '2023-06-20')));
    const before = site.sent.filter((message) => message.template === 'publicity.ended').length;
    await close();
    await close();
    expect(site.sent.filter((message) => message.template === 'publicity.ended')).toHaveLength(before + 1);
  });

  it('is kept away from search machines and caches while it runs', async () => {
    const { id } = await publish();
    const page = await boardOf('2023-11-03', `/publicity/${castRegion}/${id}`);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });
});

describe('numbers of people', () => {
  it('come out nowhere: board, poster, API, register, export, messages, database', async () => {
    const { id } = await publish();
    const { id: objection } = await object(id, '2023-11-03');
    await answer(objection, '2023-11-03', 'reject');
    const clerk = await site.signInAs('talent-clerk');
    site.setNow(at('2023-11-03'));
    const pages = await Promise.all([
      site.client().get(`/publicity/${castRegion}/${id}`),
      site.client().get(`/publicity/${castRegion}/${id}/poster`),
      site.client().get(`/publicity/${castRegion}/${id}/objections/${objection}`),
      site.client().get('/publicity'),
      site.client().get('/api/v1/publicity?limit=20'),
      clerk.get(`/console/publicity/${id}`),
      clerk.get('/console/publicity/export?format=csv&encoding=utf-8'),
    ]);
    const stored = JSON.stringify(
      [
        await db.selectFrom('publicity_notices').selectAll().execute(),
        await db.selectFrom('publicity_rows').selectAll().execute(),
        await db.selectFrom('publicity_objections').selectAll().execute(),
        site.sent.filter((message) => message.template.startsWith('publicity.')),
      ],
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    for (const text of [...pages.map((page) => page.html), stored]) {
      expect(text).not.toContain(ID_NUMBER);
      expect(text).not.toContain(PHONE);
    }
  });

  it('are refused by the table itself', async () => {
    const { id } = await publish();
    const row = { region_code: castRegion, notice_id: id, position: 99, cells: [PHONE] };
    await expect(db.insertInto('publicity_rows').values(row).execute()).rejects.toThrow(/no_number/);
  });
});

describe('an objection', () => {
  it('pauses the notice, and once rejected the days that were left go on', async () => {
    const subject = { type: 'competition', id: newId() };
    const { id } = await publish('2023-11-02', { subject });
    const { id: objection, number } = await object(id, '2023-11-06');
    expect(number).toMatch(/^公示〔2023〕\d+号异议第1件$/);
    const paused = await findNoticeStanding(db, castRegion, subject, at('2023-11-30'));
    expect(paused).toMatchObject({ state: 'paused', openObjections: 1 });
    await answer(objection, '2023-11-08', 'reject');
    const running = await findNoticeStanding(db, castRegion, subject, at('2023-11-08'));
    expect(running).toMatchObject({ state: 'running', until: '2023-11-14', openObjections: 0 });
  });

  it('that nobody answers in time takes the list off the board, not the pause', async () => {
    const { id } = await publish('2023-11-02');
    await object(id, '2023-11-03');
    const path = `/publicity/${castRegion}/${id}`;
    expect((await boardOf('2023-11-10', path)).status).toBe(200);
    const late = await boardOf('2023-11-13', path);
    expect([late.status, late.text.includes('还在核查')]).toEqual([410, true]);
  });

  it('waits for the last of several answers', async () => {
    const subject = { type: 'competition', id: newId() };
    const { id } = await publish('2023-11-02', { subject });
    const first = await object(id, '2023-11-03');
    const second = await object(id, '2023-11-03');
    await answer(first.id, '2023-11-06', 'reject');
    expect((await findNoticeStanding(db, castRegion, subject, at('2023-11-06')))?.state).toBe('paused');
    await answer(second.id, '2023-11-06', 'reject');
    expect((await findNoticeStanding(db, castRegion, subject, at('2023-11-06')))?.state).toBe('running');
  });

  it('upheld takes the notice down and settles the others', async () => {
    const subject = { type: 'competition', id: newId() };
    const { id } = await publish('2023-11-02', { subject });
    const first = await object(id, '2023-11-03');
    const second = await object(id, '2023-11-03');
    await answer(first.id, '2023-11-06', 'uphold');
    expect((await findNoticeStanding(db, castRegion, subject, at('2023-11-06')))?.state).toBe('withdrawn');
    expect((await boardOf('2023-11-06', `/publicity/${castRegion}/${id}`)).status).toBe(410);
    const receipt = await boardOf('2023-11-06', `/publicity/${castRegion}/${id}/objections/${second.id}`);
    expect(receipt.text).toContain('公示已撤下');
    await expect(answer(second.id, '2023-11-07', 'reject')).rejects.toMatchObject({
      code: 'publicity.answered',
    });
  });

  it('comes too late once the notice is over', async () => {
    const { id } = await publish('2023-11-02');
    await expect(object(id, '2023-11-10')).rejects.toMatchObject({ code: 'publicity.over', status: 410 });
  });

  it('is read in clear by the department of its kind alone', async () => {
    const { id } = await publish();
    const { id: objection } = await object(id, '2023-11-03');
    site.setNow(at('2023-11-03'));
    const path = `/console/publicity/${id}/objections/${objection}`;
    expect((await (await site.signInAs('talent-clerk')).get(path)).text).toContain(ID_NUMBER);
    expect((await (await site.signInAs('care-clerk')).get(path)).status).toBe(403);
    expect((await (await site.signInAs('leader')).get(path)).status).toBe(403);
  });

  it('is taken from a visitor without sign-in once, however often the button is pressed', async () => {
    const { id } = await publish();
    site.setNow(at('2023-11-03'));
    const path = `/publicity/${castRegion}/${id}/objections/new`;
    const visitor = site.client();
    const wrong = await visitor.post(path, { statement: '', name: '某人' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="某人"');
    const form = { statement: '名单第一行有误', _requestId: newId() };
    const first = await visitor.post(path, form);
    const second = await visitor.post(path, form);
    expect([first.status, second.location]).toEqual([303, first.location]);
    const receipt = await visitor.get(first.location ?? '');
    expect(receipt.text).toContain('异议第1件');
    expect(receipt.text).not.toContain('名单第一行有误');
    const own = await site.signInAsWorker(castPhones.fuAmei);
    expect((await own.get(`/publicity/${castRegion}/${newId()}/objections/new`)).status).toBe(404);
  });
});

describe('publishing', () => {
  it('shows one subject once at a time, and again after it was taken down', async () => {
    const subject = { type: 'competition', id: newId() };
    const { id } = await publish('2023-11-02', { subject });
    await expect(publish('2023-11-02', { subject })).rejects.toMatchObject({
      code: 'publicity.already-open',
    });
    const act = actBy(staff['talent-clerk'], '2023-11-02');
    await inTransaction(db, (tx) => withdrawNotice(tx, act, { noticeId: id, reason: '名单有误' }));
    expect((await publish('2023-11-02', { subject })).id).not.toBe(id);
  });

  it.each([
    [{ rows: [] }, 'publicity.no-rows'],
    [{ workingDays: 0 }, 'publicity.days'],
    [{ workingDays: 1.5 }, 'publicity.days'],
    [{ workingDays: 61 }, 'publicity.days'],
  ])('refuses %j', async (over, code) => {
    await expect(publish('2023-11-02', over)).rejects.toMatchObject({ code });
  });

  it('of a clerk’s own notice does what the preview showed, and nothing else', async () => {
    site.setNow(at('2023-11-02'));
    const clerk = await site.signInAs('culture-clerk');
    const fields = {
      title: '先进工会小组公示',
      workingDays: '7',
      list: `姓名\t身份证号\t工作单位\n王大山\t${ID_NUMBER}\t甲公司`,
      act: 'publish',
    };
    const preview = await clerk.post('/console/publicity/new', fields);
    expect(preview.status).toBe(200);
    expect(preview.document.querySelector('#preview')?.textContent).toContain('46*************018');
    const previewed = preview.document.querySelector('input[name=previewed]')?.getAttribute('value') ?? '';
    const changed = await clerk.post('/console/publicity/new', { ...fields, previewed, title: '另一个标题' });
    expect(changed.status).toBe(200);
    const done = await clerk.post('/console/publicity/new', { ...fields, previewed });
    expect(done.status).toBe(303);
    expect((await clerk.get(done.location ?? '')).text).toContain('王**');
  });

  it('names a column that may not be public', async () => {
    const clerk = await site.signInAs('culture-clerk');
    const list = '姓名\t银行卡号\n王大山\t6222021234567890123';
    const page = await clerk.post('/console/publicity/new', { title: '测试', list, act: 'preview' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('列名“银行卡号”不能公示');
  });

  it('keeps a stale withdrawal from hitting what a colleague changed', async () => {
    const { id } = await publish();
    await object(id, '2023-11-03');
    site.setNow(at('2023-11-03'));
    const clerk = await site.signInAs('talent-clerk');
    const page = await clerk.post(`/console/publicity/${id}/withdraw`, { reason: '有误', version: '1' });
    expect(page.status).toBe(409);
    expect(page.html).toContain('有误');
  });
});

describe('one address', () => {
  it('objects so often a day and no more, whatever the notice; the counter goes on', async () => {
    const from = (noticeId: string) =>
      inTransaction(db, (tx) => {
        const visitor = { ...staff['talent-clerk'], kind: 'public', id: 'public', roles: [] } as const;
        const words = { statement: '不属实', name: undefined, contact: undefined };
        const where = { region: castRegion, noticeId, channel: 'web', address: '203.0.113.7' } as const;
        return submitObjection(tx, actBy(visitor, '2023-11-03'), { ...where, ...words });
      });
    const [first, second] = [await publish(), await publish()];
    for (let time = 0; time < 20; time += 1) await from(first.id);
    await expect(from(second.id)).rejects.toMatchObject({ status: 429, code: 'publicity.many-from-you' });
    expect((await object(second.id, '2023-11-03')).id).toBeDefined();
  });
});
