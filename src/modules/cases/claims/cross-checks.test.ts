import { describe, expect, it } from 'vitest';
import type { ClaimLine } from './claimant.ts';
import { type CheckedClaimant, crossCheck } from './cross-checks.ts';

function line(change: Partial<ClaimLine> = {}): ClaimLine {
  return {
    id: 'l',
    caseId: 'c',
    claimantId: 'a',
    month: '2023-02',
    lastMonth: '2023-02',
    daysHundredths: 2_600,
    rateFen: 200_00n,
    dueFen: 5_200_00n,
    earlierPaidFen: 0n,
    claimedFen: 5_200_00n,
    confirmedFen: undefined,
    note: undefined,
    confirmedReason: undefined,
    ...change,
  };
}

function worker(change: Partial<CheckedClaimant> = {}): CheckedClaimant {
  return {
    id: 'a',
    name: '陈小明',
    employedFrom: undefined,
    employedTo: undefined,
    lines: [line()],
    otherClaims: [],
    otherSpells: [],
    ...change,
  };
}

const kinds = (claimant: CheckedClaimant, chain: { name: string; role: string }[] = []) =>
  crossCheck([claimant], chain).map((question) => question.kind);

describe('cross-checks', () => {
  it('have nothing to ask about an ordinary claim', () => {
    expect(kinds(worker())).toEqual([]);
  });

  it('ask about more days than the month has', () => {
    expect(
      kinds(worker({ lines: [line({ daysHundredths: 2_900, dueFen: 5_800_00n, claimedFen: 5_800_00n })] })),
    ).toEqual(['too-many-days']);
    expect(
      kinds(worker({ lines: [line({ daysHundredths: 2_800, dueFen: 5_600_00n, claimedFen: 5_600_00n })] })),
    ).toEqual([]);
  });

  it('allow a run of months all its days', () => {
    const run = line({
      month: '2023-02',
      lastMonth: '2023-03',
      daysHundredths: 5_900,
      dueFen: 11_800_00n,
      claimedFen: 11_800_00n,
    });
    expect(kinds(worker({ lines: [run] }))).toEqual([]);
  });

  it('ask about the same month twice', () => {
    expect(
      kinds(
        worker({
          lines: [line(), line({ month: '2023-01', lastMonth: '2023-03', daysHundredths: undefined })],
        }),
      ),
    ).toEqual(['overlapping-lines']);
  });

  it('ask when days times rate is not the sum', () => {
    expect(kinds(worker({ lines: [line({ dueFen: 5_300_00n, claimedFen: 5_300_00n })] }))).toEqual([
      'sum-differs',
    ]);
  });

  it('ask about another open case, and name the shared months', () => {
    const other = { number: '临工维〔2023〕3号', employer: '某公司', months: ['2023-01', '2023-02'] };
    expect(crossCheck([worker({ otherClaims: [other] })], [])[0]?.question).toContain('2023-02');
  });

  it('ask about other employment in the same months only', () => {
    const spell = { employer: '某超市', from: '2023-02-10', to: undefined };
    expect(kinds(worker({ otherSpells: [spell] }))).toEqual(['overlapping-employment']);
    expect(kinds(worker({ otherSpells: [{ ...spell, from: '2023-03-01' }] }))).toEqual([]);
  });

  it('ask about months outside the stated employment', () => {
    expect(kinds(worker({ employedFrom: '2023-03-01' }))).toEqual(['outside-employment']);
    expect(kinds(worker({ employedTo: '2023-01-31' }))).toEqual(['outside-employment']);
  });

  it('ask when a claimant bears the name of somebody in the chain', () => {
    expect(kinds(worker(), [{ name: '陈小明班组', role: '班组' }])).toEqual(['in-chain']);
  });

  it('never accuse', () => {
    const everything = worker({
      lines: [line({ daysHundredths: 3_500 }), line()],
      employedTo: '2023-01-31',
      otherClaims: [{ number: '1号', employer: '某', months: [] }],
      otherSpells: [{ employer: '某', from: '2020-01-01', to: undefined }],
    });
    const said = crossCheck([everything], [{ name: '陈小明', role: '班组' }]).map(
      (question) => question.question,
    );
    expect(said.every((sentence) => /请(核对|向本人了解)/.test(sentence))).toBe(true);
    expect(said.join('')).not.toMatch(/虚假|假|骗|冒|违法|涉嫌/);
  });
});
