import { describe, expect, it } from 'vitest';
import {
  divisionOf,
  findTownship,
  prefectureOnForms,
  regionOfCode,
  townshipName,
  townshipsOf,
} from './townships.ts';

describe('townships of Lingao', () => {
  const townships = townshipsOf('469024');
  it('are eleven, each once, below the county’s own code', () => {
    expect(townships).toHaveLength(11);
    expect(new Set(townships.map((township) => township.code)).size).toBe(11);
    for (const { code, name } of townships) {
      expect(code).toMatch(/^469024(10\d|401)$/);
      expect(townshipName(code)).toBe(name);
    }
  });
  it('are found by name with or without 镇', () => {
    expect(findTownship('469024', '加来')?.code).toBe('469024401');
    expect(findTownship('469024', ' 调楼镇 ')?.code).toBe('469024109');
    expect(findTownship('469024', '椰林')).toBeUndefined();
  });
  it('are not guessed for a county without a table', () => {
    expect(townshipsOf('460100')).toEqual([]);
    expect(townshipName('460100100')).toBeUndefined();
  });
});

describe('the county', () => {
  it('stands directly under its province; a form that wants a 市 gets the name of the missing level', () => {
    const division = divisionOf('469024') ?? expect.fail('Lingao');
    expect(division).toEqual({ province: '海南省', prefecture: undefined, county: '临高县' });
    expect(prefectureOnForms(division)).toBe('省直辖县级行政区划');
    expect(prefectureOnForms({ province: '广东省', prefecture: '广州市', county: '越秀区' })).toBe('广州市');
  });
  it.each([
    ['442128', 1985, '469024'],
    ['460028', 1995, '469024'],
    ['469028', 2004, '469024'],
    ['469024', 2023, '469024'],
    ['469028', 2010, undefined],
    ['460024', 1990, undefined],
    ['469024', 1990, undefined],
  ])('code %s in %i means %s', (code, year, region) => {
    expect(regionOfCode(code, year)).toBe(region);
  });
});
