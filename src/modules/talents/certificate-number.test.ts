import fc from 'fast-check';
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
  it.each(['YT00004600000123000015', 'Y00004600000123T000015'])(
    'takes two letters and 20 digits for the two highest levels: %s',
    (number) => {
      expect(parseCertificateNumber(number)).toMatchObject({
        ok: true,
        format: 'special',
        issuerKind: 'employer',
        organisation: '0000',
        provinceCode: '46',
        year: 2023,
        digit: undefined,
        serial: '000015',
      });
    },
  );
  it('takes full-width characters, spaces and a lower first letter', () => {
    expect(parseCertificateNumber("'ｓ0000 46000001 2330 00015")).toMatchObject({
      value: 'S000046000001233000015',
    });
  });
  it('reads back whatever parts a number was made of', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const parts = fc.tuple(
      digits(4),
      digits(2),
      digits(6),
      digits(2),
      fc.constantFrom(1, 2, 3, 4, 5),
      digits(6),
    );
    fc.assert(
      fc.property(parts, ([organisation, provinceCode, site, year, digit, serial]) => {
        expect(
          parseCertificateNumber(`S${organisation}${provinceCode}${site}${year}${digit}${serial}`),
        ).toMatchObject({ organisation, provinceCode, year: 2000 + Number(year), digit, serial });
      }),
    );
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
    expect(levelAgrees(certificate, stated('首席技师'))).toBe(false);
    const special = parseCertificateNumber('YT00004600000123000015');
    expect(levelAgrees(special, stated('特级技师'))).toBe(true);
    expect(levelAgrees(special, stated('高级技师'))).toBe(false);
  });
});

describe('levels', () => {
  it.each([
    ['高级工', 4],
    ['高级', 4],
    ['三级', 4],
    ['3', 4],
    ['3级', 4],
    ['高级工(三级)', 4],
    ['三级/高级工', 4],
    ['技师', 5],
    ['高级技师', 6],
    ['一级', 6],
    ['特级技师', 7],
    ['首席技师', 8],
    ['初级工', 2],
    ['学徒工', 1],
    ['四级', 3],
    ['高级(三级)', 4],
    ['国家职业资格三级', 4],
    ['五级工', 2],
  ])('reads %s as ordinal %i', (typed, ordinal) => {
    expect(parseSkillLevel(typed)?.ordinal).toBe(ordinal);
  });
  it.each(['', '高级工(四级)', '中级(三级)', '六级', '13级', '十三级', '八级工', '0', '超级', '6'])(
    'does not guess %s',
    (typed) => {
      expect(parseSkillLevel(typed)).toBeUndefined();
    },
  );
  it('rise while the digit falls', () => {
    const digits = skillLevels.map((level) => level.digit).filter((digit) => digit !== undefined);
    expect(digits).toEqual([5, 4, 3, 2, 1]);
    expect(isHighSkilled(3)).toBe(false);
    expect(isHighSkilled(levelByOrdinal(4)?.ordinal ?? 0)).toBe(true);
  });
});
