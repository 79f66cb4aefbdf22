import { describe, expect, it } from 'vitest';
import { type Calendar, proposeSpeakers } from './proposal.ts';
import { invitationLifecycle, invitationStatuses, type Speaker } from './speaker.ts';
import { distanceBetween } from './township-places.ts';

const speaker = (id: string, over: Partial<Speaker> = {}): Speaker => ({
  region: '469024',
  id,
  name: id,
  honour: '劳动模范',
  trade: '建筑',
  townshipCode: '469024100',
  topics: ['工匠精神'],
  freeWhen: undefined,
  isActive: true,
  hasPhone: false,
  version: 1,
  ...over,
});
const wish = {
  topic: '工匠精神',
  trade: undefined,
  townshipCode: '469024100',
  days: ['2023-11-20', '2023-11-21'],
};
const propose = (speakers: Speaker[], over: { trade?: string } = {}, known: [string, Calendar][] = []) =>
  proposeSpeakers({ ...wish, ...over }, { speakers, calendars: new Map(known) });
const names = (proposals: ReturnType<typeof propose>) => proposals.map((one) => one.speaker.id);

describe('three speakers are proposed', () => {
  it('at most, in the order of their names and without a rank', () => {
    expect(names(propose(['丁', '丙', '乙', '甲'].map((id) => speaker(id))))).toHaveLength(3);
    const [first] = propose([speaker('甲')]);
    expect(first?.reasons.join()).not.toMatch(/第|名次|分数/);
  });

  it('by topic before trade, by trade before distance', () => {
    const topic = speaker('讲题', { townshipCode: '469024106' });
    const trade = speaker('行业', { topics: ['读书'], townshipCode: '469024106' });
    const near = speaker('近邻', { topics: ['读书'], trade: '渔业' });
    const far = speaker('远处', { topics: ['读书'], trade: '渔业', townshipCode: '469024106' });
    expect(names(propose([far, near, trade, topic], { trade: '建筑' })).toSorted()).toEqual(
      ['行业', '讲题', '近邻'].toSorted(),
    );
  });

  it('and among equals those who spoke least recently', () => {
    const speakers = ['甲', '乙', '丙', '丁'].map((id) => speaker(id));
    const known = (last: string): Calendar => ({ busy: [], lastSpokeOn: last });
    const proposed = propose(speakers, {}, [
      ['甲', known('2023-10-01')],
      ['乙', known('2023-01-01')],
      ['丙', known('2022-01-01')],
    ]);
    expect(names(proposed).toSorted()).toEqual(['丁', '丙', '乙'].toSorted());
  });

  it('only where a wished day is free, and on the first free one', () => {
    const busy = (days: string[]): Calendar => ({ busy: days, lastSpokeOn: undefined });
    const proposed = propose([speaker('甲'), speaker('乙')], {}, [
      ['甲', busy(['2023-11-20'])],
      ['乙', busy(['2023-11-20', '2023-11-21'])],
    ]);
    expect(proposed.map((one) => [one.speaker.id, one.day])).toEqual([['甲', '2023-11-21']]);
  });

  it('never those who left the list', () => {
    expect(propose([speaker('甲', { isActive: false })])).toEqual([]);
  });
});

describe('the map', () => {
  it('knows every township of the county', () => {
    expect(distanceBetween('469024100', '469024100')).toBe(0);
    expect(distanceBetween('469024100', '469024106')).toBeGreaterThan(25);
    expect(distanceBetween('469024100', '460100001')).toBeUndefined();
  });
});

describe('the life of an invitation', () => {
  it('reaches every station from the wish', () => {
    const reached = new Set(['asked']);
    for (const from of invitationStatuses)
      for (const to of Object.values(invitationLifecycle[from])) reached.add(to);
    expect([...reached].sort()).toEqual([...invitationStatuses].sort());
  });
});
