import { describe, expect, it } from 'vitest';
import { actAs, testKeys } from '../../../../../test/act.ts';
import { testApp } from '../../../../../test/app.ts';
import { castBodies, castInspectors, castStartedVisit, castVisit } from '../../../../../test/visit-cast.ts';
import { newId } from '../../../../platform/id.ts';
import { loadVisit } from '../../visits/load-visit.ts';

const site = await testApp();
const clerk = actAs(site.staff['rights-clerk']);
const cast = await castBodies(site.db, clerk);
const browser = await site.signInAs('rights-clerk');
const at = (id: string, rest = '') => `/console/supervision/visits/${id}${rest}`;
const view = (id: string) => loadVisit(site.db, { actor: clerk.actor, keys: testKeys }, id);

describe('planning a visit', () => {
  const fields = {
    firm: '海南某某建筑劳务有限公司',
    projectName: '滨海小区二期',
    plannedOn: '2023-11-06',
    ownerBodyId: cast.bodyId,
    participantIds: [cast.enforcementId],
    checklistKeys: ['contract', 'site-wages'],
    clerkId: site.staff['rights-clerk'].id,
  };
  const page = () => browser.get('/console/supervision/visits/new');

  it('gives it a number and freezes the checklists of the day, once for a double click', async () => {
    const form = await page();
    const [one, two] = [
      await browser.submit(form, '/console/supervision/visits/new', fields),
      await browser.submit(form, '/console/supervision/visits/new', fields),
    ];
    expect(one.status).toBe(303);
    expect(two.location).toBe(one.location);
    const shown = await browser.get(one.location ?? '');
    expect(shown.text).toMatch(/工检〔2023〕\d+号/);
    expect(shown.text).toContain('工地农民工工资五项制度');
    expect(shown.text).toContain('临高县综合行政执法局');
  });

  it('asks for the full name of the firm and keeps what was typed', async () => {
    const again = await browser.submit(await page(), '/console/supervision/visits/new', {
      ...fields,
      firm: '某某建筑',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('是不是：海南某某建筑劳务有限公司');
    expect(again.document.querySelector('[name="projectName"]')?.getAttribute('value')).toBe('滨海小区二期');
  });

  it('is led by an agency, never by the union or a firm', async () => {
    const again = await browser.submit(await page(), '/console/supervision/visits/new', {
      ...fields,
      ownerBodyId: cast.firmId,
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('牵头单位应是机关');
  });
});

describe('a visit at the desk', () => {
  it('does not begin with fewer than two inspectors', async () => {
    const id = await castVisit(site.db, clerk, cast);
    const refused = await browser.submit(await browser.get(at(id, '/start')), at(id, '/start'), {
      visitedOn: '2023-11-02',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('不少于 2 人');
    await castInspectors(site.db, clerk, id);
    const begun = await browser.submit(await browser.get(at(id, '/start')), at(id, '/start'), {
      visitedOn: '2023-11-02',
    });
    expect(begun.status).toBe(303);
  });

  it('takes one certificate once', async () => {
    const id = await castVisit(site.db, clerk, cast);
    await castInspectors(site.db, clerk, id);
    const again = await browser.submit(
      await browser.get(at(id, '/inspectors/new')),
      at(id, '/inspectors/new'),
      {
        name: '冒名者',
        bodyName: '人社局',
        certificateNumber: '琼人社监001',
      },
    );
    expect(again.status).toBe(409);
    expect(again.text).toContain('已经登记');
  });

  it('keeps verdicts, asks for what was seen, and finishes when everything is judged', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const list = at(id, '/checklists/annual-leave');
    const wrong = await browser.submit(await browser.get(list), list, {
      'verdict-granted': 'problem',
      'note-paid-out': '没有结论的情况',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('请写明看到的情况');
    expect(wrong.text).toContain('请选择结论');
    expect(wrong.text).toContain('没有结论的情况');
    const finish = at(id, '/finish');
    expect((await browser.submit(await browser.get(finish), finish)).text).toContain('还有 5 项没有填写结论');
    await browser.submit(await browser.get(list), list, {
      'verdict-granted': 'ok',
      'verdict-paid-out': 'problem',
      'note-paid-out': '去年未休的没有折算',
    });
    const hours = at(id, '/checklists/hours');
    await browser.submit(await browser.get(hours), hours, {
      'verdict-limits': 'ok',
      'verdict-rest-day': 'ok',
      'verdict-overtime-pay': 'not-applicable',
    });
    expect((await browser.submit(await browser.get(finish), finish, { summary: '一项' })).status).toBe(303);
    const shown = await browser.get(at(id));
    expect(shown.text).toContain('起草提示函');
    expect((await view(id)).visit).toMatchObject({ status: 'finished', summary: '一项' });
    expect((await browser.get(list)).status).toBe(409);
  });

  it('does not overwrite what a colleague wrote since the form was shown', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const list = at(id, '/checklists/annual-leave');
    const stale = await browser.get(list);
    const colleague = await site.signInAs('rights-head');
    await colleague.submit(await colleague.get(list), list, { 'verdict-granted': 'ok' });
    const refused = await browser.submit(stale, list, {
      'verdict-granted': 'problem',
      'note-granted': '我看到的不一样',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('我看到的不一样');
    expect((await view(id)).findings[0]?.verdict).toBe('ok');
  });

  it('is reopened by the head alone, with a reason', async () => {
    const id = await castVisit(site.db, clerk, cast);
    await browser.submit(await browser.get(at(id, '/cancel')), at(id, '/cancel'), { reason: '台风' });
    expect((await browser.get(at(id))).text).toContain('台风');
    expect((await browser.get(at(id, '/reopen'))).status).toBe(403);
  });
});

describe('sampled workers', () => {
  it('are drawn from a pasted roster, with seed and hash on the page and the roster nowhere', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const draw = at(id, '/samples/draw');
    const roster = '序号\t姓名\n1\t王一\n2\t王二\n3\t王三\n4\t王四';
    const drawn = await browser.submit(await browser.get(draw), draw, {
      roster,
      seed: '双方商定',
      count: '2',
    });
    expect(drawn.status).toBe(303);
    const { samples, draws } = await view(id);
    expect(samples).toHaveLength(2);
    expect(draws[0]).toMatchObject({ seed: '双方商定', rosterSize: 4, pickCount: 2 });
    expect((await browser.get(at(id))).text).toContain('种子“双方商定”');
    const short = await browser.submit(await browser.get(draw), draw, { roster, seed: 'x', count: '3' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('不够抽取 3 人');
  });

  it('are named to the team alone: not to the leader, not on the firm’s print, not in the table', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const sheet = at(id, '/samples/new');
    await browser.submit(await browser.get(sheet), sheet, {
      name: '符小工',
      contract: 'no',
      rest: 'no',
      note: '怕被辞退',
    });
    expect((await browser.get(at(id))).text).toContain('符小工');
    const leader = await site.signInAs('leader');
    const seen = await leader.get(at(id));
    expect(seen.text).toContain('抽样询问（1 人）');
    expect(seen.html).not.toMatch(/符小工|怕被辞退/);
    const print = await browser.get(at(id, '/print/record'));
    expect(print.html).not.toMatch(/符小工|怕被辞退/);
    expect(print.text).toContain('符');
    const rows = await site.pool.query('SELECT * FROM supervision_samples');
    expect(JSON.stringify(rows.rows)).not.toMatch(/符小工|怕被辞退/);
  });

  it('are not looked at without a trace', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const sheet = at(id, '/samples/new');
    await browser.submit(await browser.get(sheet), sheet, { name: '符小工' });
    const [sample] = (await view(id)).samples;
    const form = at(id, `/samples/${sample?.id}`);
    expect((await browser.get(form)).html).toContain('符小工');
    const trail = site.db.selectFrom('audit_events').select('word').where('subject_id', '=', form);
    expect(await trail.execute()).toEqual([{ word: 'visit.view' }]);
  });

  it('speak through counts in the checklist, once however often it is pressed', async () => {
    const id = await castStartedVisit(site.db, clerk, cast);
    const sheet = at(id, '/samples/new');
    for (const rest of ['no', 'yes']) await browser.submit(await browser.get(sheet), sheet, { rest });
    const summary = at(id, '/samples/summary');
    for (let press = 0; press < 2; press += 1) await browser.submit(await browser.get(summary), summary);
    expect((await view(id)).findings.map((one) => [one.itemCode, one.verdict, one.note])).toEqual([
      ['rest-day', 'problem', '抽样询问 2 人，其中 1 人反映休息日或者加班费没有保证。'],
    ]);
  });

  it('of another visit are not reached through this one', async () => {
    const [here, there] = [
      await castStartedVisit(site.db, clerk, cast),
      await castStartedVisit(site.db, clerk, cast),
    ];
    const sheet = at(there, '/samples/new');
    await browser.submit(await browser.get(sheet), sheet, { name: '别处的人' });
    const [sample] = (await view(there)).samples;
    expect((await browser.get(at(here, `/samples/${sample?.id}`))).status).toBe(404);
    expect((await browser.post(at(here, `/samples/${sample?.id}/remove`))).status).toBe(404);
    expect((await browser.post(at(here, `/conflicts/${newId()}`), { decision: 'field' })).status).toBe(404);
  });
});

describe('the register of visits', () => {
  it('is narrowed by its address and goes out as a sheet', async () => {
    const found = await browser.get('/console/supervision/visits?q=滨海&status=open');
    expect(found.text).toContain('海南某某建筑劳务有限公司');
    expect((await browser.get('/console/supervision/visits?q=没有这个')).text).toContain(
      '没有符合条件的检查',
    );
    const sheet = await browser.get('/console/supervision/visits/export?format=csv&encoding=utf-8');
    expect(sheet.html).toContain('发现问题（项）');
  });

  it('is closed to the departments behind the wall and to firms', async () => {
    for (const role of ['care-clerk', 'talent-clerk', 'employer-contact', 'system-admin'] as const) {
      const stranger = await site.signInAs(role);
      expect((await stranger.get('/console/supervision/visits')).status).toBe(403);
    }
  });
});
