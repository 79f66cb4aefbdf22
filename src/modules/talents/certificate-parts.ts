import type { IssuerKind, ParsedCertificate } from './certificate-number.ts';
import { levelByDigit } from './skill-level.ts';

export interface CertificatePart {
  readonly places: string;
  readonly characters: string;
  readonly meaning: string;
}

const issuers: Readonly<Record<IssuerKind, string>> = {
  employer: '用人单位评价',
  social: '社会培训评价组织',
  school: '技工院校评价',
  authority: '职业技能鉴定机构',
};

/** The characters of a certificate number in order, each group with its meaning. */
export function certificateParts(parsed: ParsedCertificate & { ok: true }): CertificatePart[] {
  const { value } = parsed;
  const part = (from: number, to: number, meaning: string): CertificatePart => ({
    places: from === to ? `第 ${from} 位` : `第 ${from}–${to} 位`,
    characters: value.slice(from - 1, to),
    meaning,
  });
  const level = levelByDigit(parsed.digit ?? 0)?.label ?? '';
  if (parsed.format === 'old') {
    return [
      part(1, 2, `发证年份 ${parsed.year} 年`),
      part(3, 4, `省份代码 ${parsed.provinceCode}`),
      part(5, 6, '地市代码'),
      part(7, 7, '机构类型'),
      part(8, 10, '鉴定机构编号'),
      part(11, 11, `等级：${level}`),
      part(12, 16, '流水号'),
    ];
  }
  if (parsed.format === 'special') {
    return [
      {
        places: '全部',
        characters: value,
        meaning: `特级技师或首席技师证书，${parsed.year} 年，${issuers[parsed.issuerKind]}`,
      },
    ];
  }
  return [
    part(1, 1, issuers[parsed.issuerKind]),
    part(2, 5, parsed.organisation === '0000' ? '评价机构序列码：省级机构' : '评价机构序列码'),
    part(6, 7, `省份代码 ${parsed.provinceCode}`),
    part(8, 13, '评价站点序列码'),
    part(14, 15, `评价年份 ${parsed.year} 年`),
    part(16, 16, `等级：${level}`),
    part(17, 22, '流水号'),
  ];
}
