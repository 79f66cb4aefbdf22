import { describe, expect, it } from 'vitest';
import { educationLevels } from './education-levels.ts';
import { ethnicGroups } from './ethnic-groups.ts';

describe('code tables', () => {
  it('hold the 56 ethnic groups without a gap, each name once', () => {
    for (let code = 1; code <= 56; code += 1)
      expect(ethnicGroups[String(code).padStart(2, '0')]).toMatch(/族$/);
    expect(new Set(Object.values(ethnicGroups)).size).toBe(58);
    expect(ethnicGroups['19']).toBe('黎族');
  });

  it('name technical schools, from which the skilled workers come', () => {
    expect(educationLevels['47']).toBe('技工学校');
  });
});
