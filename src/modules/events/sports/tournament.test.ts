import { describe, expect, it } from 'vitest';
import { actAs } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { makeOpenEvent } from '../../../../test/event-cast.ts';
import { firstKnockout, readTeams } from './tournament.ts';

describe('teams as typed', () => {
  it('stand one a line, with the players behind a colon', () => {
    expect(readTeams('县医院队：符一、王二，李三\n\n 制药队 \r\n糖厂队: 甲 乙')).toEqual([
      { name: '县医院队', players: ['符一', '王二', '李三'] },
      { name: '制药队', players: [] },
      { name: '糖厂队', players: ['甲', '乙'] },
    ]);
  });
});

describe('after the groups', () => {
  it('winners meet second places of another group, and three groups agree among themselves', () => {
    expect(firstKnockout(2)).toEqual([
      { home: 'A组第1名', away: 'B组第2名' },
      { home: 'B组第1名', away: 'A组第2名' },
    ]);
    expect(firstKnockout(4)).toHaveLength(4);
    expect(firstKnockout(3)).toBeUndefined();
  });
});

describe('the programme of a tournament', async () => {
  const site = await testApp();
  const id = await makeOpenEvent(site.db, actAs(site.staff['culture-clerk']));
  const address = `/console/events/${id}/fixtures`;
  const teams = ['县医院队：符一、王二', '制药队', '糖厂队', '港口队', '教育队', '环卫队'].join('\n');

  it('deals teams into groups, lets each meet each other once and prints a sheet for each match', async () => {
    const clerk = await site.signInAs('culture-clerk');
    const form = { game: 'volleyball', teams, groups: '2', seed: '20231112' };
    const page = await clerk.post(address, form);
    expect(page.status).toBe(200);
    expect(page.text).toContain('6 场小组赛');
    expect(page.html.match(/排球比赛记分表/g)).toHaveLength(6);
    expect(page.text).toContain('A组第1名');
    expect(page.text).toContain('符一、王二');
    const shape = (html: string) => html.replaceAll(/_requestId[^>]*/g, '');
    expect(shape((await clerk.post(address, form)).html)).toBe(shape(page.html));
  });

  it('says beside the field what does not fit, and keeps the list', async () => {
    const clerk = await site.signInAs('culture-clerk');
    const few = await clerk.post(address, {
      game: 'basketball',
      teams: '甲队\n甲队',
      groups: '2',
      seed: 'x',
    });
    expect(few.status).toBe(422);
    expect(few.text).toContain('每组至少两队');
    expect(few.text).toContain('写了两次');
    expect(few.html).toContain('甲队\n甲队');
    const crowd = `甲队：${Array.from({ length: 13 }, (_, n) => `队员${n}`).join('、')}\n乙队`;
    const full = await clerk.post(address, { game: 'basketball', teams: crowd, groups: '1', seed: 'x' });
    expect(full.text).toContain('超过 12 人');
  });
});
