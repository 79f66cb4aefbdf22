import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../platform/calendar.ts';
import { findClaims } from '../finding/find-claims.ts';
import { explainVerdict } from './explanation.ts';
import { findMatchingDay } from './matching-day.ts';
import { suggestFigures } from './suggestion.ts';
import { verdictOn } from './verdict.ts';

function claimOf(text: string) {
  const [claim] = findClaims(text, { publishedOn: '2023-12-07' });
  if (!claim) throw new Error(`no claim in ${text}`);
  return claim;
}

describe('the verdict on a linked claim', () => {
  it.each([
    ['追回309.63万元。', 309_630_000n, 'agrees'],
    ['追回309.63万元。', 309_625_000n, 'agrees'],
    ['追回309.63万元。', 309_634_999n, 'agrees'],
    ['追回309.63万元。', 309_635_000n, 'differs'],
    ['追回309.63万元。', 309_624_999n, 'differs'],
    ['追回184人。', 184n, 'agrees'],
    ['追回184人。', 185n, 'differs'],
    ['会员1.2万人。', 11_980n, 'agrees'],
    ['会员1.2万人。', 12_400n, 'roughly'],
    ['会员1.2万人。', 12_600n, 'differs'],
    ['近200人参加。', 184n, 'roughly'],
    ['近200人参加。', 201n, 'differs'],
    ['180余人参加。', 184n, 'roughly'],
    ['10至15人参加。', 12n, 'roughly'],
    ['十几名职工。', 12n, 'unchecked'],
    ['计划培训600人。', 600n, 'unchecked'],
  ] as const)('%s beside %s: %s', (text, ours, verdict) => {
    expect(verdictOn(claimOf(text), ours, undefined)).toBe(verdict);
  });

  it('names the day on which both would agree', () => {
    const claim = claimOf('追回184人。');
    expect(verdictOn(claim, 190n, '2023-11-02')).toBe('other-date');
    const check = { verdict: 'other-date' as const, ours: 190n, matchingOn: '2023-11-02' };
    expect(explainVerdict({ claim, check })).toBe(
      '截至2023年12月7日，本会为 190 人，文中少 6 人；截至2023年11月2日才与文中相符，请核对截止日期',
    );
  });

  it('says by how much the text differs', () => {
    const claim = claimOf('追回309.63万元。');
    const check = { verdict: 'differs' as const, ours: 300_000_000n, matchingOn: undefined };
    expect(explainVerdict({ claim, check })).toBe('截至2023年12月7日，本会为 300 万元，文中多 9.63 万元');
  });
});

describe('the day on which a growing figure is what the text says', () => {
  const start = '2022-12-07';
  /** One more person a day. */
  const growing = async (on: string) => BigInt(Math.round((Date.parse(on) - Date.parse(start)) / 86_400_000));

  it('is found before or after the claim’s day, and only there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 390 }), async (days) => {
        const { amount } = claimOf(`追回${days}人。`);
        const on = await findMatchingDay(amount, { asOf: '2023-06-15', until: '2024-03-31' }, growing);
        expect(on).toBe(days === 190 ? undefined : addDays(start, days));
      }),
    );
  });

  it('is not made up where the figure never says so', async () => {
    const steps = async (on: string) => (on < '2023-09-01' ? 10n : 20n);
    const { amount } = claimOf('追回15人。');
    expect(await findMatchingDay(amount, { asOf: '2023-12-07', until: '2023-12-31' }, steps)).toBeUndefined();
    expect(await findMatchingDay(amount, { asOf: '2023-06-01', until: '2023-12-31' }, steps)).toBeUndefined();
  });

  it('asks for few values', async () => {
    let asked = 0;
    const { amount } = claimOf('追回100人。');
    await findMatchingDay(amount, { asOf: '2023-12-07', until: '2023-12-31' }, (on) => {
      asked += 1;
      return growing(on);
    });
    expect(asked).toBeLessThan(14);
  });
});

describe('suggested figures', () => {
  const figures = [
    { key: 'wages.recovered.workers', name: '追回欠薪惠及职工', unit: '人', definition: '实际到账的职工。' },
    {
      key: 'wages.recovered.migrant-workers',
      name: '其中农民工',
      unit: '人',
      definition: '其中农民工身份。',
    },
    { key: 'wages.recovered.amount', name: '追回欠薪金额', unit: '分', definition: '实际到账的工资。' },
    { key: 'talents.registered', name: '在册技能人才', unit: '人', definition: '登记在册的技能人才。' },
    {
      key: 'talents.high-skilled',
      name: '其中高技能人才',
      unit: '人',
      definition: '高级工及以上为高技能人才。',
    },
  ];
  it.each([
    ['已收集563名技能人才入库。', 'talents.registered'],
    ['高技能人才142名。', 'talents.high-skilled'],
    ['为169名农民工追回工资。', 'wages.recovered.migrant-workers'],
    ['追回工资309.63万元。', 'wages.recovered.amount'],
  ])('%s', (text, key) => {
    const [first] = suggestFigures(claimOf(text), figures);
    expect([first?.figure.key, first?.isLikely]).toEqual([key, true]);
  });

  it('never count in another unit', () => {
    expect(suggestFigures(claimOf('追回欠薪12件。'), figures)).toEqual([]);
  });
});
