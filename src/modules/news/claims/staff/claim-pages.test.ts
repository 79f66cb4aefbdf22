import { describe, expect, it } from 'vitest';
import { castClaims, press, claimsRegion as region, takeDown } from '../../../../../test/claim-cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { newId } from '../../../../platform/id.ts';
import { findEvents } from '../../../audit/index.ts';
import { listClaims } from '../claim-list-store.ts';
import { claimTodos } from '../claim-todos.ts';

const { db } = await testDatabase();
const { app, record, claimsOf, firstOf, link, check } = castClaims(db);
const { clerk, leader, rights } = press;
const wages = '截至11月2日，为184名劳动者追回309.63万元。';

await record('截至11月2日，为181名劳动者追回309.63万元。');
await link((await firstOf(await record(wages))).id, 'wages.workers');

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

  it('show a headline that contradicts its own text first, as 标题', async () => {
    const title = '工会追回欠薪390.63万元';
    const id = await record('截至11月2日，为184名劳动者追回被拖欠工资309.63万元。', { title });
    const [headline, ...text] = await claimsOf(id);
    expect(headline).toMatchObject({ isInTitle: true, printed: '390.63万元', sum: { status: 'off' } });
    expect(text.map(({ printed }) => printed)).toEqual(['184名', '309.63万元']);
    const page = await app.get(clerk, `/console/news/claims/${headline?.id}`);
    expect(page.text).toContain('标题与正文不一致，比正文多 81 万元');
    expect(page.text).toContain('正文：劳动者追回被拖欠工资 309.63万元');
    const register = await app.get(clerk, '/console/news/claims?state=off');
    expect(register.text).toContain('标题：390.63万元');
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
