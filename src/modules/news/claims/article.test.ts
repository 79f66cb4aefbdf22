import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../platform/project-root.ts';
import { checkSums } from './checking/sum.ts';
import { findClaims } from './finding/find-claims.ts';

// The article that asked for this platform is not ours to copy: it is read where it lies beside the project.
const folder = process.env.WENLAN_SEED_DIR ?? path.join(projectRoot, '../shared/seed');
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;

describe.skipIf(file === undefined)(`the article in ${folder} (skipped where it is not there)`, () => {
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : '';
  const claims = findClaims(text, { publishedOn: '2023-12-07' });
  const exact = claims.filter(({ amount }) => amount.hedge !== 'vague');

  it('claims these numbers and no others', () => {
    expect(exact.map(({ printed }) => printed)).toEqual([
      '4人',
      '21人',
      '2家',
      '2万元',
      '563名',
      '142名',
      '41名',
      '9人',
      '6人',
      '3人',
      '68人',
      '40人',
      '28人',
      '184名',
      '309.63万元',
      '169名',
      '298.78万元',
    ]);
  });

  it('adds up', () => {
    const statuses = checkSums(claims).map(({ status }) => status);
    expect(statuses).not.toContain('off');
    expect(statuses.filter((status) => status === 'fits').length).toBeGreaterThanOrEqual(9);
  });

  it('gives 77 = 46 + 31 people promoted', () => {
    const sum = (of: (claim: (typeof claims)[number]) => boolean) =>
      claims.filter(of).reduce((total, { amount }) => total + (amount.value ?? 0n), 0n);
    expect(sum(({ subject }) => subject === '提升技能等级人数')).toBe(77n);
    expect(sum(({ subject }) => subject.startsWith('中级工'))).toBe(46n);
    expect(sum(({ subject }) => subject.startsWith('高级工'))).toBe(31n);
  });

  it('keeps the day of the wages apart from the day of publication', () => {
    const days = new Map(claims.map(({ printed, asOf }) => [printed, asOf]));
    expect([days.get('184名'), days.get('563名')]).toEqual(['2023-11-02', '2023-12-07']);
  });
});
