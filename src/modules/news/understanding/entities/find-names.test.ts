import { describe, expect, it } from 'vitest';
import { nameKey } from './entity.ts';
import { countNames, lawsIn, organisationCandidates } from './find-names.ts';

const names = [
  { key: nameKey('临高县'), entityId: 'county', isEvent: false },
  { key: nameKey('临高县总工会'), entityId: 'union', isEvent: false },
  { key: nameKey('工会杯技能竞赛'), entityId: 'cup', isEvent: true },
  { key: nameKey('首届城市技能大赛'), entityId: 'first', isEvent: true },
];
const count = (text: string) => countNames(nameKey(text), names);

describe('names in a text', () => {
  it('are the longest at each place', () => {
    expect(count('临高县总工会在临高县开会')?.counts).toEqual(
      new Map([
        ['union', 1],
        ['county', 1],
      ]),
    );
  });

  it('of one event are told apart by their number', () => {
    const found = count('第二届工会杯技能竞赛开赛，首届工会杯技能竞赛的冠军到场');
    expect(found.counts.size).toBe(0);
    expect([...found.numberedEvents.keys()]).toEqual(['第二届工会杯技能竞赛', '第一届工会杯技能竞赛']);
  });

  it('match 首届 and 第一届 alike, and no other', () => {
    expect(count('第一届城市技能大赛').counts).toEqual(new Map([['first', 1]]));
    expect(count('第二届城市技能大赛').counts.size).toBe(0);
  });
});

describe('rules', () => {
  it('find laws and documents, not books', () => {
    const text = '依据《保障农民工工资支付条例》《工会法》和《最低工资规定（试行）》，不是《平凡的世界》';
    expect(lawsIn(text)).toEqual(['保障农民工工资支付条例', '工会法', '最低工资规定（试行）']);
  });

  it('offer what ends like an organisation', () => {
    expect(organisationCandidates('记者走访临高甲建筑有限公司。')).toContain('临高甲建筑有限公司');
    expect(organisationCandidates('今天下雨')).toEqual([]);
  });
});
