import { describe, expect, it } from 'vitest';
import { type FamilyTraits, requiredPapers } from './required-papers.ts';

const plain: FamilyTraits = {
  applicantWork: 'on-post',
  health: ['good'],
  hasDisabled: false,
  stages: [],
  reasons: ['low-income'],
  hasMinimumLiving: false,
  isSingleParent: false,
  hasMedicalCosts: false,
};
const labels = (change: Partial<FamilyTraits>) =>
  requiredPapers({ ...plain, ...change }).map(({ label }) => label);

describe('the papers of a family', () => {
  it('are always identity, household register, income and own bank card', () => {
    expect(labels({})).toEqual([
      '全家身份证',
      '户口本',
      '近一年工资流水或收入证明',
      '本人银行卡',
      '近期照片',
    ]);
  });

  it.each([
    [{ applicantWork: 'migrant' }, '一年以上劳动合同或务工证明'],
    [{ health: ['good', 'cancer'] }, '诊断证明'],
    [{ hasMedicalCosts: true }, '医疗费自付票据'],
    [{ hasDisabled: true }, '残疾证'],
    [{ stages: ['senior'] }, '在读证明或录取通知书'],
    [{ hasMinimumLiving: true }, '低保证'],
    [{ isSingleParent: true }, '离婚证或死亡证明'],
    [{ reasons: ['disaster'] }, '受灾或事故证明'],
  ] as [Partial<FamilyTraits>, string][])('for %o include %s', (change, label) => {
    expect(labels(change)).toContain(label);
  });

  it('are asked for once each', () => {
    const all = labels({
      health: ['cancer', 'heart'],
      hasMedicalCosts: true,
      reasons: ['death', 'disaster'],
    });
    expect(new Set(all).size).toBe(all.length);
  });
});
