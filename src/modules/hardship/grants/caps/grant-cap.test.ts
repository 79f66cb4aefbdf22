import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantKinds } from '../grant.ts';
import { type CapParameters, grantCap, roomLeft } from './grant-cap.ts';

const parameters: CapParameters = {
  minimumStandardFen: 53_000n,
  countsMembers: false,
  studentLivingFen: 120_000n,
  studentMonths: 10,
  temporaryFen: 500_000n,
};
const facts = { members: 4, selfPaidMedicalFen: 1_234_500n };

describe('the cap of a grant', () => {
  it.each([
    ['living', 636_000n],
    ['medical', 1_234_500n],
    ['schooling', 1_200_000n],
    ['temporary', 500_000n],
  ] as const)('of %s is %i 分 with the values of 2023', (kind, capFen) => {
    expect(grantCap(kind, facts, parameters)).toMatchObject({ ok: true, capFen });
  });

  it('of living counts every member where the county counts so', () => {
    expect(grantCap('living', facts, { ...parameters, countsMembers: true })).toMatchObject({
      capFen: 2_544_000n,
      basis: '低保标准每月 530.00 元 × 12 个月 × 4 人',
    });
  });

  it('names the value that the county has not filled in', () => {
    const nothing = { ...parameters, minimumStandardFen: undefined, studentLivingFen: undefined };
    expect(grantCap('living', facts, nothing)).toEqual({ ok: false, missing: '城乡居民最低生活保障标准' });
    expect(grantCap('schooling', facts, nothing)).toEqual({ ok: false, missing: '学生月生活费标准' });
  });

  it('is never negative and leaves no room once it is used up', () => {
    const fen = fc.bigInt({ min: 0n, max: 1_000_000_000n });
    fc.assert(
      fc.property(fc.constantFrom(...grantKinds), fen, fen, (kind, selfPaidMedicalFen, takenFen) => {
        const cap = grantCap(kind, { members: 3, selfPaidMedicalFen }, parameters);
        if (!cap.ok) throw new Error('all parameters are there');
        expect(cap.capFen).toBeGreaterThanOrEqual(0n);
        const left = roomLeft(cap.capFen, takenFen);
        expect(left).toBeGreaterThanOrEqual(0n);
        expect(left === 0n || left + takenFen === cap.capFen).toBe(true);
      }),
    );
  });
});
