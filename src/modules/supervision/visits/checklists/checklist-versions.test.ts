import { describe, expect, it } from 'vitest';
import { checklistsOn, checklistVersions, findItem, frozenChecklists } from './checklist-versions.ts';

describe('checklists by date', () => {
  it('ask for 11 statutory holidays before 2025 and for 13 from then on', () => {
    const holidays = (on: string) =>
      checklistsOn(on)
        .find((list) => list.key === 'hours')
        ?.items.find((item) => item.code === 'overtime-pay')?.question;
    expect(holidays('2024-12-31')).toContain('11 天');
    expect(holidays('2025-01-01')).toContain('13 天');
  });

  it('give one version of each checklist', () => {
    const keys = checklistsOn('2026-01-01').map((list) => list.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(10);
  });

  it('leave out what was not yet law', () => {
    expect(checklistsOn('2019-12-31').map((list) => list.key)).not.toContain('site-wages');
  });

  it('keep an old version readable for the visits that froze it', () => {
    const [old] = frozenChecklists([{ key: 'hours', version: '2014-01-01' }]);
    expect(findItem(old ? [old] : [], { checklistKey: 'hours', itemCode: 'limits' })?.item.article).toBe(
      '劳动法第四十一条',
    );
    expect(() => frozenChecklists([{ key: 'hours', version: '1999-01-01' }])).toThrow();
  });

  it('name an article and a way to look for every item, each code once', () => {
    for (const list of checklistVersions) {
      expect(new Set(list.items.map((item) => item.code)).size).toBe(list.items.length);
      for (const item of list.items) {
        expect(item.article).toMatch(/第.+条|法释/);
        expect(item.how.length).toBeGreaterThan(4);
      }
    }
  });
});
