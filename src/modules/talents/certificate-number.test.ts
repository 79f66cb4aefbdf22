import { describe, expect, it } from 'vitest';
import { levelAgrees, parseCertificateNumber } from './certificate-number.ts';
import { isHighSkilled, levelByOrdinal, parseSkillLevel, skillLevels } from './skill-level.ts';

describe('certificate numbers', () => {
  it('takes 22 characters apart', () => {
    expect(parseCertificateNumber('S000046000001233000015')).toMatchObject({
      ok: true,
      format: 'new',
      issuerKind: 'social',
      organisation: '0000',
      provinceCode: '46',
      year: 2023,
      digit: 3,
      serial: '000015',
    });
  });
  it('takes old 16 digits apart', () => {
    expect(parseCertificateNumber('0946003000301234')).toMatchObject({
      ok: true,
      format: 'old',
      provinceCode: '46',
      year: 2009,
      digit: 3,
    });
  });
  it('takes two letters and 20 digits for the two highest levels', () => {
    expect(parseCertificateNumber('YT00046000001230000015')).toMatchObject({
      ok: true,
      format: 'special',
      digit: undefined,
    });
  });
  it.each([
    '',
    'S00004600000123300001',
    'X000046000001233000015',
    'S000046000001239000015',
    '2.1E+21',
    '<b>',
  ])('refuses %s', (typed) => {
    expect(parseCertificateNumber(typed).ok).toBe(false);
  });
  it('contradicts a wrong stated level', () => {
    const certificate = parseCertificateNumber('S000046000001233000015');
    const stated = (typed: string) => parseSkillLevel(typed) ?? expect.fail(typed);
    expect(levelAgrees(certificate, stated('高级工'))).toBe(true);
    expect(levelAgrees(certificate, stated('中级工(四级)'))).toBe(false);
  });
});

describe('levels', () => {
  it.each([
    ['高级工', 4],
    ['高级', 4],
    ['三级', 4],
    ['3', 4],
    ['3级', 4],
    ['高级工（三级）', 4],
    ['三级/高级工', 4],
    ['技师', 5],
    ['高级技师', 6],
    ['一级', 6],
    ['特级技师', 7],
    ['首席技师', 8],
    ['初级工', 2],
    ['学徒工', 1],
    ['四级', 3],
  ])('reads %s as ordinal %i', (typed, ordinal) => {
    expect(parseSkillLevel(typed)?.ordinal).toBe(ordinal);
  });
  it.each(['', '高级工(四级)', '六级', '0', '超级', '6'])('does not guess %s', (typed) => {
    expect(parseSkillLevel(typed)).toBeUndefined();
  });
  it('rise while the digit falls', () => {
    const digits = skillLevels.map((level) => level.digit).filter((digit) => digit !== undefined);
    expect(digits).toEqual([5, 4, 3, 2, 1]);
    expect(isHighSkilled(3)).toBe(false);
    expect(isHighSkilled(levelByOrdinal(4)?.ordinal ?? 0)).toBe(true);
  });
});
